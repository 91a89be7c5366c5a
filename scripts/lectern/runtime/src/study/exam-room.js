/**
 * `<exam-room>`: a mock exam. The page holds its blueprint in data attributes and a sample paper
 * that works without this script; scripts of their own bring the banks.
 *
 * Hooks that tests and styles may rely on, beside those of `item-set.js`:
 *
 * | Where | What |
 * |---|---|
 * | exam-room | `data-state`: ready, failed (the sample paper remains); `data-screen`: start, sitting, results, moved |
 * | button | `data-action`: begin, flag, sheet, jump, hand-in, confirm-hand-in, repeat, home, view, resume, star |
 * | .practice-top | `.practice-position`, `.exam-clock` (`data-last` when little time is left), `.exam-section` |
 * | [data-unit] | `data-current` when shown in a sitting |
 * | dialog.lectern-sheet | `data-sheet`: answers (`.sheet-number` with `data-status`: todo, open, picked), hand-in |
 * | results | `.exam-score`, `.exam-verdict` (`data-verdict`: right, wrong), `.exam-chart`, `.exam-review` |
 */
import { findStatus, showProblem } from "../announcer.js"
import { OWN_EVENTS, routeEvent } from "../events.js"
import { guard } from "../guard.js"
import { findStorage, Records } from "../records.js"
import { Store } from "../store.js"
import { Room } from "./room.js"

const WINDOW_EVENTS = ["storage", "pageshow"]

export class ExamRoom extends HTMLElement {
  constructor() {
    super()
    /** @type {Room|null} */
    this.room = null
  }

  connectedCallback() {
    this.attempt(() => {
      findStatus()
      const course = String(this.dataset.course)
      const store = new Store(new Records(findStorage(), course, showProblem))
      if (!this.room) this.room = new Room(this, store)
      for (const type of OWN_EVENTS) this.addEventListener(type, this)
      for (const type of WINDOW_EVENTS) window.addEventListener(type, this)
      this.dataset.state = "ready"
    })
  }

  disconnectedCallback() {
    for (const type of WINDOW_EVENTS) window.removeEventListener(type, this)
  }

  /** @param {any} event */
  handleEvent(event) {
    const { room } = this
    if (!room) return
    this.attempt(() => {
      if (event.type === "storage") room.follow(event.key)
      else if (event.type !== "pageshow") routeEvent(room, event)
      // Back from the browser's cache: anything may have happened meanwhile.
      else if (event.persisted) room.follow(null)
    })
  }

  /**
   * @private
   * @param {() => void} work
   */
  attempt(work) {
    guard(this, work)
    if (this.dataset.state === "failed" && this.room) this.room.restoreSample()
  }
}
