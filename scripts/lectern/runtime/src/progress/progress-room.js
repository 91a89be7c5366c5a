/**
 * `<study-room data-view="progress">`: how far a learner is, what to do next, and the records
 * themselves: keep, carry over, erase. A script of its own brings what the course has.
 *
 * Hooks that tests and styles may rely on:
 *
 * | Where | What |
 * |---|---|
 * | study-room | `data-state`: ready, failed |
 * | button | `data-action`: read (`data-path`, `aria-pressed`), save, copy, preview, merge, drop, ask-erase, ask-again, erase, close |
 * | .progress-next | what to do next, with a link |
 * | section | `data-part`: chapters, mastery, days, exams, records |
 * | .progress-preview | what a text would add, or what came of it |
 */
import { findStatus, showProblem } from "../announcer.js"
import { guard } from "../guard.js"
import { findStorage, Records } from "../records.js"
import { ProgressPage } from "./progress-page.js"

const OWN_EVENTS = ["click", "change"]
const WINDOW_EVENTS = ["storage", "pageshow"]

export class ProgressRoom extends HTMLElement {
  constructor() {
    super()
    /** @type {ProgressPage|null} */
    this.page = null
  }

  connectedCallback() {
    guard(this, () => {
      findStatus()
      const records = new Records(findStorage(), String(this.dataset.course), showProblem)
      if (!this.page) this.page = new ProgressPage(this, records)
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
    const { page } = this
    if (!page) return
    guard(this, () => {
      if (event.type === "click") page.press(event.target.closest("[data-action]"))
      else if (event.type === "change") page.form.takeFile(event.target)
      // Back from the browser's cache, or another tab: anything may have happened meanwhile.
      else if (event.type === "storage" || event.persisted) page.redraw()
    })
  }
}
