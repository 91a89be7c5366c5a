/**
 * What the page 学习进度 shows, and what its buttons do.
 *
 * @import { Records } from "../records/records.js"
 */

import { showClockFault } from "../page/clock-notice.js"
import { readCourse } from "../page/course.js"
import { findAll, make } from "../page/dom.js"
import { workLater } from "../page/turns.js"
import { READ_RULES } from "../records/chapters-read.js"
import { readDay } from "../records/learner-day.js"
import { Ledger } from "../records/ledger.js"
import { stampAfter } from "../records/stars.js"
import { eraseStored } from "../records/stored.js"
import { listTimes } from "../records/times.js"
import { EraseSheet } from "./erase-sheet.js"
import { drawOverview, showRead } from "./overview.js"
import { PROGRESS_WORDS } from "./progress-words.js"
import { TransferForm } from "./transfer-form.js"

/** By the `data-action` of a button.
 * @type {Record<string, (page: ProgressPage, $button: HTMLElement) => void>} */
const ACTIONS = {
  read: (page, $button) => page.toggleRead($button),
  "ask-erase": (page) => page.sheet.ask(),
  "ask-again": (page) => page.sheet.askAgain(),
  erase: (page) => page.erase(),
  close: (page) => page.sheet.close(),
}

export class ProgressPage {
  /**
   * @param {HTMLElement} $room
   * @param {Records} records
   */
  constructor($room, records) {
    this.$room = $room
    this.records = records
    this.summary = readCourse()
    this.$overview = make("div")
    this.form = new TransferForm(records, String($room.dataset.course), () => this.redraw())
    // What was said of the store stays; what stands there for browsers without scripts goes.
    for (const $plain of findAll($room, ".room-plain")) $plain.remove()
    $room.append(this.$overview, this.form.$content)
    this.sheet = new EraseSheet($room)
    this.redraw()
  }

  /** Show what the store holds now. */
  redraw() {
    const { records, summary, $overview } = this
    const root = String(this.$room.dataset.root)
    const facts = Object.assign({ summary, root }, readDay(summary, records))
    showClockFault(this.$room, listTimes(facts.content), facts.now)
    const open = findAll($overview, "details[open]").map(({ id }) => id)
    $overview.replaceChildren(...drawOverview(facts))
    for (const $details of findAll($overview, "details")) {
      $details.toggleAttribute("open", open.includes($details.id))
    }
    this.form.follow()
  }

  /**
   * Do what a button says.
   *
   * @param {HTMLElement|null} $button
   */
  press($button) {
    if (!$button) return
    const action = String($button.dataset.action)
    if (ACTIONS[action]) ACTIONS[action](this, $button)
    else this.form.act(action)
  }

  /**
   * Mark a chapter as read, or as not read.
   *
   * @param {HTMLElement} $button
   */
  toggleRead($button) {
    const path = String($button.dataset.path)
    const now = this.records.now()
    const ledger = new Ledger(this.records, "read", READ_RULES)
    ledger.change([[path, (known) => [known && known[0] ? 0 : 1, stampAfter(known, now)]]])
    showRead($button, Boolean((ledger.entries.get(path) || [0])[0]))
    workLater(() => this.redrawAround($button))
  }

  /**
   * Show what the store holds now, with the focus on the same chapter's button as before.
   *
   * @private
   * @param {HTMLElement} $button
   */
  redrawAround($button) {
    const isFocused = document.activeElement === $button
    this.redraw()
    const $buttons = findAll(this.$overview, "[data-path]")
    const $again = $buttons.find(({ dataset }) => dataset.path === $button.dataset.path)
    if ($again && isFocused) $again.focus()
  }

  /** Erase everything, once the learner has said so twice. */
  erase() {
    const erased = eraseStored(this.records)
    this.sheet.close()
    this.form.clear()
    this.redraw()
    this.form.tell(erased ? PROGRESS_WORDS.erased : PROGRESS_WORDS.notErased)
  }
}
