/**
 * How long the chapter on the page is in view: it stops with the screen, and what it has counted
 * survives a reload.
 *
 * @import { Reading } from "../records/reading.js"
 * @import { Records } from "../records/records.js"
 */
import { Ledger } from "../records/ledger.js"
import { addSeconds, READING_RULES } from "../records/reading.js"

/** Milliseconds between two times that it stores. */
const TURN = 15000

export class ReadingClock {
  /**
   * @param {Records} records
   * @param {() => void} changed Called whenever more was counted.
   */
  constructor(records, changed) {
    this.ledger = new Ledger(records, "reading", READING_RULES)
    this.changed = changed
    /** The chapter's address within the site; empty on other pages. */
    this.path = ""
    this.since = performance.now()
  }

  /** Follow the screen. */
  start() {
    setInterval(() => this.count(), TURN)
    document.addEventListener("visibilitychange", () => this.turn())
    window.addEventListener("pagehide", () => this.count())
    // Back from the browser's cache: none of the time since counts.
    window.addEventListener("pageshow", ({ persisted }) => {
      if (persisted) this.since = performance.now()
    })
  }

  /**
   * Count for a chapter from now on, and no more for the one before.
   *
   * @param {string} path
   */
  visit(path) {
    this.count()
    this.path = path
    this.since = performance.now()
  }

  /** @returns {Reading|undefined} */
  get reading() {
    return this.ledger.entries.get(this.path)
  }

  /** @param {(known: Reading|undefined) => Reading} change */
  change(change) {
    this.ledger.change([[this.path, change]])
    this.changed()
  }

  /** The screen goes off, or comes on again. */
  turn() {
    if (document.visibilityState === "hidden") this.count(true)
    else this.since = performance.now()
  }

  /**
   * Count the whole seconds that have passed in view; a computer that slept had nobody reading.
   *
   * @param {boolean} [leaving] Whether the page has been in view until now.
   */
  count(leaving = document.visibilityState === "visible") {
    const seconds = Math.floor((performance.now() - this.since) / 1000)
    if (!leaving || seconds < 1) return
    this.since += seconds * 1000
    const counted = Math.min(seconds, (2 * TURN) / 1000)
    if (this.path) this.change((known) => addSeconds(known, counted))
  }
}
