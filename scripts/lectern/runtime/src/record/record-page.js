/**
 * What the page 学习记录 shows, and what its buttons do.
 *
 * @import { Records } from "../records.js"
 */
import { announce } from "../announcer.js"
import { showClockFault } from "../clock-notice.js"
import { copyText } from "../copying.js"
import { findAll, make, makeButton, readMeta } from "../dom.js"
import { readSummary } from "../progress/summary.js"
import { listTimes } from "../progress/times.js"
import { readContent } from "../progress/transfer.js"
import { Learner } from "./learner.js"
import { drawLearnerForm, refreshLearnerForm } from "./learner-form.js"
import { writeLine } from "./line.js"
import { drawSheet } from "./sheet-view.js"
import { sumRecord } from "./summary.js"
import { VerifyForm } from "./verify-form.js"
import { RECORD_WORDS } from "./words.js"

/** By the `data-action` of a button.
 * @type {Record<string, (page: RecordPage) => void>} */
const ACTIONS = {
  print: () => window.print(),
  copy: (page) => page.copy(),
  verify: (page) => page.form.verify(),
}

export class RecordPage {
  /**
   * @param {HTMLElement} $room
   * @param {Records} records
   */
  constructor($room, records) {
    this.$room = $room
    this.records = records
    this.summary = readSummary()
    this.learner = new Learner(records)
    const { fields } = $room.dataset
    this.fields = fields ? fields.split("、") : []
    this.$about = drawLearnerForm(this.fields, this.learner)
    this.$shown = make("div")
    this.$line = make("textarea", {
      rows: "5",
      readonly: "",
      hidden: "",
      "aria-label": RECORD_WORDS.line,
    })
    this.$note = make("p")
    this.form = new VerifyForm()
    for (const $plain of findAll($room, ".study-plain")) $plain.remove()
    if (this.fields.length) $room.append(this.$about)
    $room.append(this.$shown, this.drawWays(), this.form.$content)
    this.redraw()
  }

  /** Everything that the sheet shows now. */
  get sheet() {
    return {
      course: readMeta("title"),
      version: readMeta("version"),
      learner: this.fields.map(
        (field) => /** @type {[string, string]} */ ([field, this.learner.read(field)]),
      ),
      result: sumRecord(this.summary, readContent(this.records), this.records.now()),
    }
  }

  /**
   * Show what the store holds now.
   *
   * @param {boolean} [erased] Whether another tab has erased something.
   */
  redraw(erased = false) {
    this.learner.refresh(erased)
    refreshLearnerForm(this.$about, this.learner)
    this.drawSheet()
  }

  /** @param {HTMLElement|null} $button */
  press($button) {
    const act = $button && ACTIONS[String($button.dataset.action)]
    if (act) act(this)
  }

  /**
   * Keep what is being entered.
   *
   * @param {HTMLInputElement} $input
   */
  enter({ dataset: { field }, value }) {
    if (field === undefined) return
    this.learner.write(field, value)
    this.drawSheet()
  }

  /** Show the record as a line, and copy it where the browser allows that. */
  copy() {
    const copied = copyText(this.$line, writeLine(this.sheet))
    this.$note.textContent = copied ? RECORD_WORDS.copied : RECORD_WORDS.copyByHand
    announce(this.$note.textContent)
  }

  /** @private */
  drawSheet() {
    const { records } = this
    showClockFault(this.$room, listTimes(readContent(records)), records.now())
    this.$shown.replaceChildren(drawSheet(this.sheet))
    // A line that was copied before says what was so then.
    this.$line.hidden = true
    this.$note.textContent = ""
  }

  /** @private */
  drawWays() {
    const $print = makeButton("print", RECORD_WORDS.print, { class: "primary" })
    const $copy = makeButton("copy", RECORD_WORDS.copy)
    return make(
      "section",
      { class: "record-ways" },
      make("h2", {}, RECORD_WORDS.take),
      make("div", { class: "actions" }, $print, $copy),
      make("p", {}, RECORD_WORDS.takeNote),
      this.$line,
      this.$note,
    )
  }
}
