/**
 * `<study-room data-view="review">`: what is due, missed or starred in all banks.
 *
 * The banks and what the course consists of come by scripts of their own. Hooks that tests and
 * styles may rely on, beside those of `item-set.js`:
 *
 * | Where | What |
 * |---|---|
 * | study-room | `data-state`: ready, failed; `data-screen`: home, session, ending |
 * | button | `data-action`: start (with `data-way`: due, daily, noted, starred, rush), home, finish |
 * | select | `data-filter`: bank, chapter, kind, tag |
 * | .review-count | how many items a way has |
 */
import { findStatus, showProblem } from "../announcer.js"
import { OWN_EVENTS, routeEvent } from "../events.js"
import { guard } from "../guard.js"
import { findStorage, Records } from "../records.js"
import { Store } from "../store.js"
import { Desk } from "./desk.js"

const WINDOW_EVENTS = ["storage", "pageshow"]

export class ReviewRoom extends HTMLElement {
  constructor() {
    super()
    /** @type {Desk|null} */
    this.desk = null
  }

  connectedCallback() {
    guard(this, () => {
      findStatus()
      if (!this.desk) this.desk = this.open()
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
    const { desk } = this
    if (!desk) return
    guard(this, () => {
      const filter = event.target instanceof HTMLElement && event.target.dataset.filter
      if (event.type === "storage") desk.follow(event)
      else if (event.type === "input" && filter) desk.filter(filter, event.target.value)
      else if (event.type !== "pageshow") routeEvent(desk, event)
      // Back from the browser's cache: anything may have happened meanwhile.
      else if (event.persisted) desk.follow({ key: null, newValue: "" })
    })
  }

  /** @private */
  open() {
    const { lecternCourse: course } = /** @type {any} */ (window)
    if (!course) throw new Error("no course: has its script been loaded?")
    const store = new Store(new Records(findStorage(), String(this.dataset.course), showProblem))
    return new Desk(this, store, course)
  }
}
