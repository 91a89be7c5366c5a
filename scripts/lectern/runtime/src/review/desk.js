/**
 * What goes on on the review page: choosing, a session, its end.
 *
 * @import { Store } from "../records/store.js"
 * @import { Unit } from "../items/unit.js"
 * @import { CourseFacts, Entry, Filters } from "../judging/catalog.js"
 * @import { Plan } from "./session.js"
 */

import { listEntries, NO_FILTERS, narrow } from "../judging/catalog.js"
import { listDone, listMorning, selectDaily } from "../judging/daily.js"
import { dayOf } from "../judging/days.js"
import { selectDue } from "../judging/due-items.js"
import { announce } from "../page/announcer.js"
import { showClockFault } from "../page/clock-notice.js"
import { findAll, focusOn } from "../page/dom.js"
import { readBest } from "./best.js"
import { drawChoices } from "./choices.js"
import { drawEnding } from "./ending.js"
import { drawNotebookSheet } from "./notebook-sheet.js"
import { findChapter } from "./onward.js"
import { listPlans, planMissed } from "./plans.js"
import { nameStart, REVIEW_WORDS, tellBest, tellDone } from "./review-words.js"
import { findNext } from "./selection.js"
import { Session } from "./session.js"

export class Desk {
  /**
   * @param {HTMLElement} $room
   * @param {Store} store
   * @param {CourseFacts} course
   */
  constructor($room, store, course) {
    this.$room = $room
    this.store = store
    this.course = course
    /** @type {Filters} */
    this.filters = Object.assign({}, NO_FILTERS)
    /** @type {Session|null} */
    this.session = null
    /** @type {HTMLElement|null} */
    this.$content = null
    /** @type {Map<string, Entry>} */
    this.entries = new Map()
    /** @type {string[]} */
    this.daily = []
    /** What the last session missed. @type {Plan|null} */
    this.missed = null
    /** The day that they are of: what it began with does not change by what is done in it. */
    this.day = 0
    /** Where the session was begun. */
    this.address = ""
    this.goHome()
    this.followHash()
  }

  /** Begin what the address names: `#daily`. Once, for a reload leads to the choices. */
  followHash() {
    const way = location.hash.slice(1)
    if (this.session || !this.planWays().some((plan) => plan.way === way)) return
    history.replaceState(history.state, "", "#")
    this.start(way)
  }

  get today() {
    return dayOf(this.store.records.now())
  }

  goHome() {
    this.session = null
    this.relist()
    this.drawHome()
  }

  /**
   * Work out what is known of every item now.
   *
   * @private
   */
  relist() {
    const earlier = this.day ? this.entries : undefined
    const entries = listEntries(this.course, this.store, earlier)
    this.entries = new Map(entries.map((entry) => [entry.id, entry]))
  }

  /** @private */
  chooseDaily() {
    this.day = this.today
    const morning = listMorning(this.course, this.store, this.today, this.entries)
    this.daily = selectDaily(morning, this.today).map(({ id }) => id)
  }

  /** A page may stay open over night: another day has its own ten items, and more is due. */
  followDay() {
    if (this.$room.dataset.screen === "home" && this.day !== this.today) this.drawHome()
  }

  drawHome() {
    const entries = [...this.entries.values()]
    const times = entries.map(({ known }) => known.last)
    showClockFault(this.$room, times, this.store.records.now())
    const ways = this.planWays().map(({ way, ids, done }) => ({
      way,
      count: ids.length,
      note: this.tellWay(way),
      start: nameStart(done.length, this.tellWay(way) === REVIEW_WORDS.dailyEnd),
    }))
    this.show(drawChoices(ways, entries, this.filters, this.course), "home")
  }

  /**
   * Return the unit that an element stands in.
   *
   * @param {Element} $inside
   */
  findUnit($inside) {
    return this.session ? this.session.findUnit($inside) : undefined
  }

  /**
   * Do what a button says.
   *
   * @param {string} action
   * @param {Unit|undefined} unit
   * @param {HTMLElement} $button
   */
  act(action, unit, $button) {
    if (action === "start") this.start(String($button.dataset.way))
    else if (action === "home") this.goBack()
    else if (action === "finish") this.end()
    else if (action === "print") this.print()
    else if (this.session) this.session.act(action, unit, $button)
  }

  /**
   * @param {Unit} unit
   * @param {Element} $control
   */
  touch(unit, $control) {
    if (this.session) this.session.touch(unit, $control)
  }

  /** @param {Unit} unit */
  confirm(unit) {
    if (this.session) this.session.confirm(unit)
  }

  /**
   * Narrow what is reviewed.
   *
   * @param {keyof Filters} filter
   * @param {string} value
   */
  filter(filter, value) {
    this.filters[filter] = value
    this.drawHome()
    const $select = /** @type {HTMLElement} */ (
      this.$room.querySelector(`[data-filter="${filter}"]`)
    )
    $select.focus()
  }

  /**
   * Follow what another tab has stored.
   *
   * @param {Pick<StorageEvent, "key"|"newValue">} event
   */
  follow(event) {
    if (!this.store.follow(event)) return
    // Of earlier days, too, there may be attempts now, or none any more.
    this.day = 0
    if (this.session) this.session.follow()
    else this.goHome()
  }

  /**
   * Leave a session or its end as the browser's Back does.
   *
   * @private
   */
  goBack() {
    if (isAway()) history.back()
    else this.leave()
  }

  /** Back leaves a session or its end; a link within the page does not. */
  followHistory() {
    const isHome = this.$room.dataset.screen === "home"
    if (!isHome && !isAway() && location.href === this.address) this.leave()
  }

  /** @private */
  leave() {
    this.goHome()
    this.focusContent()
  }

  /**
   * @private
   * @param {string} way
   */
  start(way) {
    const missed = this.missed
    const plan = [...this.planWays(), missed].find((one) => one && one.way === way)
    if (!plan || !plan.ids.length) return
    // Otherwise Back would leave the page.
    if (!isAway()) history.pushState({ away: true }, "")
    this.address = location.href
    const findBank = (/** @type {string} */ id) => /** @type {Entry} */ (this.entries.get(id)).bank
    this.session = new Session(plan, this.store, this.$room.dataset.root || "", findBank)
    this.show(this.session.$set, "session")
    this.session.moveTo(plan.done.length)
  }

  /** Print the notebook, as far as the filters leave it. @private */
  print() {
    const plan = this.planWays().find(({ way }) => way === "noted")
    if (!plan) return
    const $sheet = drawNotebookSheet(plan.ids, this.$room.dataset.root || "")
    for (const $old of findAll(this.$room, ".notebook-sheet")) $old.remove()
    this.$room.append($sheet)
    window.print()
  }

  /** @private */
  end() {
    const { session } = this
    if (!session) return
    this.session = null
    this.missed = planMissed(session.queue.missedIds)
    this.relist()
    const entries = this.listNarrowed()
    const $ending = drawEnding(session, {
      next: findNext(entries, this.today),
      tomorrow: selectDue([...this.entries.values()], this.today + 1).length,
      chapter: findChapter(this.course, this.store.records, this.$room.dataset.root || ""),
    })
    this.show($ending, "ending")
    this.focusContent()
    announce(String($ending.textContent))
  }

  /** @private */
  listNarrowed() {
    return narrow([...this.entries.values()], this.filters)
  }

  /**
   * Return what each way would go through now. A day's items are chosen when it has begun.
   *
   * @private
   * @returns {Plan[]}
   */
  planWays() {
    if (this.day !== this.today) this.chooseDaily()
    return listPlans(this.listNarrowed(), this.daily, this.entries, this.today)
  }

  /**
   * @private
   * @param {string} way
   */
  tellWay(way) {
    if (way === "rush") return tellBest(readBest(this.store.settings))
    const { daily, entries, today } = this
    return way === "daily" ? tellDone(listDone(daily, entries, today).length, daily.length) : ""
  }

  /**
   * @private
   * @param {HTMLElement} $content
   * @param {string} screen
   */
  show($content, screen) {
    for (const $sheet of findAll(this.$room, ".notebook-sheet")) $sheet.remove()
    if (this.$content) this.$content.replaceWith($content)
    else this.$room.append($content)
    this.$content = $content
    this.$room.dataset.screen = screen
  }

  /** @private */
  focusContent() {
    if (!this.$content) return
    focusOn(/** @type {HTMLElement} */ (this.$content.querySelector("h2")))
    this.$content.scrollIntoView({ block: "nearest" })
  }
}

/** Return whether the browser's history has gone on from the choices. */
function isAway() {
  return Boolean(Object(history.state).away)
}
