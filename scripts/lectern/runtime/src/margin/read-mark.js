/**
 * 标为已读 at a chapter's end: whether it counts as read, how long it was in view, what is still
 * missing; and the ticks in the navigation that follow.
 *
 * A chapter that was read through, or whose check is done, is marked by itself, but never against
 * what its learner has said: a mark that was taken back stays away until it is set by hand.
 *
 * @import { Records } from "../records/records.js"
 */

import { findAll, make } from "../page/dom.js"
import { READ_RULES } from "../records/chapters-read.js"
import { Ledger } from "../records/ledger.js"
import { countMissing, earnMark, isReadThrough, reachEnd } from "../records/reading.js"
import { stampAfter } from "../records/stars.js"
import { makeMarginButton } from "./margin-row.js"
import { MARGIN_WORDS, tellTime } from "./margin-words.js"
import { ReadingClock } from "./reading-clock.js"

/** What of a check is not answered yet. */
const OPEN = ["todo", "picked", "outdated", "looked"]

export class ReadMark {
  /** @param {Records} records */
  constructor(records) {
    this.ledger = new Ledger(records, "read", READ_RULES)
    this.clock = new ReadingClock(records, () => this.weigh())
    this.path = ""
    /** What the chapter states. */
    this.minutes = 0
    this.$button = makeMarginButton("read", "")
    this.$time = make("p", { class: "read-time" })
    this.observer = new IntersectionObserver(([{ isIntersecting }]) => {
      if (isIntersecting && this.path) this.clock.change(reachEnd)
    })
  }

  /** Follow the screen, and the checks of the page. */
  start() {
    this.clock.start()
    document.addEventListener("lectern-judged", () => this.weigh())
  }

  /**
   * Begin with the page that is shown.
   *
   * @param {string} path The chapter's address within the site; empty on other pages.
   */
  visit(path) {
    this.path = path
    /** @type {HTMLElement|null} */
    const $time = document.querySelector("[data-minutes]")
    this.minutes = $time ? Number($time.dataset.minutes) : 0
    this.clock.visit(path)
    this.observer.disconnect()
    const $end = document.querySelector("footer")
    if ($end) this.observer.observe($end)
    this.refresh()
  }

  /** Whether the chapter counts as read. */
  get isRead() {
    const known = this.ledger.entries.get(this.path)
    return Boolean(known && known[0])
  }

  /** Mark the chapter if it has earned it. */
  weigh() {
    const { reading } = this.clock
    const earned = reading && reading[2]
    if (this.path && !earned && (isReadThrough(reading, this.minutes) || isCheckDone())) {
      const now = this.ledger.records.now()
      this.clock.change((known) => earnMark(known, now))
      this.ledger.pull()
      if (!this.ledger.entries.has(this.path)) this.ledger.change([[this.path, () => [1, now]]])
    }
    this.refresh()
  }

  /** Mark the chapter, or take the mark back. */
  toggle() {
    const marked = this.isRead ? 0 : 1
    const time = this.ledger.records.now()
    this.ledger.change([[this.path, (known) => [marked, stampAfter(known, time)]]])
    this.refresh()
  }

  /** Let the page say how it is. */
  refresh() {
    const { isRead, minutes } = this
    const { reading } = this.clock
    this.$button.textContent = isRead ? MARGIN_WORDS.read : MARGIN_WORDS.unread
    this.$button.setAttribute("aria-pressed", `${isRead}`)
    const spent = Math.floor((reading ? reading[0] : 0) / 60)
    const missing = isRead ? 0 : Math.ceil(countMissing(reading, minutes) / 60)
    this.$time.textContent = tellTime(spent, minutes, missing, listChecked().length > 0)
    for (const $told of findAll(document, "[data-read-minutes]")) $told.textContent = `${spent}`
    for (const $link of /** @type {HTMLAnchorElement[]} */ (findAll(document, "nav a, li a"))) {
      if ($link.href === location.href.split("#")[0]) $link.toggleAttribute("data-read", isRead)
    }
  }
}

/** Return the items by which one checks oneself on the page. */
function listChecked() {
  return findAll(document, "item-set[data-mode=check] [data-unit]")
}

/** Whether there are such items, and all of them were answered. */
function isCheckDone() {
  const $units = listChecked()
  return $units.length > 0 && $units.every(({ dataset }) => !OPEN.includes(String(dataset.status)))
}
