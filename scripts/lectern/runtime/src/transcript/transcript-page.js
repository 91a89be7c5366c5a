/**
 * What the page 学习记录 shows, and what its buttons do.
 *
 * @import { Records } from "../records/records.js"
 */
import { announce } from "../page/announcer.js"
import { showClockFault } from "../page/clock-notice.js"
import { copyText } from "../page/copying.js"
import { readCourse } from "../page/course.js"
import { findAll, make, makeButton, readMeta } from "../page/dom.js"
import { listTimes } from "../records/times.js"
import { readContent } from "../records/transfer.js"
import { Learner } from "./learner.js"
import { drawLearnerForm, refreshLearnerForm } from "./learner-form.js"
import { writeLine } from "./line.js"
import { drawSheet } from "./sheet-view.js"
import { sumTranscript } from "./summary.js"
import { TRANSCRIPT_WORDS } from "./transcript-words.js"

/** By the `data-action` of a button.
 * @type {Record<string, (page: TranscriptPage) => void>} */
const ACTIONS = {
  print: () => window.print(),
  copy: (page) => page.copy(),
}

export class TranscriptPage {
  /**
   * @param {HTMLElement} $room
   * @param {Records} records
   */
  constructor($room, records) {
    this.$room = $room
    this.records = records
    // Of this page only the sheet is printed.
    const $article = $room.closest("article")
    if ($article) $article.toggleAttribute("data-prints-sheet", true)
    this.summary = readCourse()
    this.learner = new Learner(records)
    const { fields } = $room.dataset
    this.fields = fields ? fields.split("、") : []
    this.$about = drawLearnerForm(this.fields, this.learner)
    this.$shown = make("div")
    this.$line = make("textarea", {
      rows: "5",
      readonly: "",
      hidden: "",
      "aria-label": TRANSCRIPT_WORDS.line,
    })
    this.$note = make("p")
    for (const $plain of findAll($room, ".room-plain")) $plain.remove()
    if (this.fields.length) $room.append(this.$about)
    $room.append(this.$shown, this.drawWays())
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
      result: sumTranscript(this.summary, readContent(this.records), this.records.now()),
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

  /** Show the transcript as a line, and copy it where the browser allows that. */
  copy() {
    const copied = copyText(this.$line, writeLine(this.sheet))
    this.$note.textContent = copied ? TRANSCRIPT_WORDS.copied : TRANSCRIPT_WORDS.copyByHand
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
    const $print = makeButton("print", TRANSCRIPT_WORDS.print, { class: "primary" })
    const $copy = makeButton("copy", TRANSCRIPT_WORDS.copy)
    return make(
      "section",
      { class: "transcript-ways" },
      make("h2", {}, TRANSCRIPT_WORDS.take),
      make("div", { class: "actions" }, $print, $copy),
      make("p", {}, TRANSCRIPT_WORDS.takeNote),
      this.$line,
      this.$note,
    )
  }
}
