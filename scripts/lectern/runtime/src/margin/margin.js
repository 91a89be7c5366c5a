/**
 * The margin of a page: what a learner may do beside a chapter's text and each item.
 *
 * Hooks that tests and styles may rely on:
 *
 * | Where | What |
 * |---|---|
 * | button | `data-margin`: note (`data-note`, `data-noted`, `aria-expanded`), speak (`data-speaking`), report, more (`aria-expanded`), read (`aria-pressed`) |
 * | .margin | a row of them; in an item they stand in `.actions` |
 * | .note | an open note, `textarea[data-note]`; its `p` says when it is not stored |
 * | .report | what was copied, or a text to copy by hand |
 * | [data-spoken] | what is being read aloud |
 *
 * @import { Records } from "../records/records.js"
 */
import { findStatus } from "../page/announcer.js"
import { findAll, readMeta } from "../page/dom.js"
import { makeMarginButton, makeRow } from "./margin-row.js"
import { MARGIN_WORDS } from "./margin-words.js"
import { NoteDesk } from "./note-desk.js"
import { Notebook } from "./notebook.js"
import { ReadMark } from "./read-mark.js"
import { report } from "./report.js"
import { followVoices, makeSpeakButton, speak } from "./speaker.js"

/** Controls, and what lies on the page as a paper of its own: their headings head no text. */
const NO_TEXT = "dialog, item-set, exam-room, learning-room, .home"

/** Where the page is no text to report on: the home page, and rooms, whose items are reported. */
const NO_END = ".home, exam-room, learning-room"

/** Where one works without help: an item of a running exam is only reported. */
const SITTING = ".exam-screen[data-view=single]"

export class Margin {
  /** @param {Records} records */
  constructor(records) {
    this.records = records
    this.notes = new NoteDesk(new Notebook(records))
    this.mark = new ReadMark(records)
  }

  /** Follow what the learner does on this page, and in other tabs. */
  start() {
    findStatus()
    followVoices()
    this.mark.start()
    document.addEventListener("click", ({ target }) => {
      const $button = /** @type {Element} */ (target).closest("[data-margin]")
      if ($button) this.act(/** @type {HTMLElement} */ ($button))
    })
    document.addEventListener("lectern-item", (event) => {
      this.addToItem(/** @type {CustomEvent<HTMLElement>} */ (event).detail)
    })
    window.addEventListener("storage", ({ key, newValue }) => this.follow(key, newValue))
    // Back from the browser's cache: anything may have happened meanwhile.
    window.addEventListener("pageshow", () => this.follow(null, ""))
  }

  /** Put the rows into the page that is shown. */
  addToPage() {
    const $article = document.querySelector("article")
    if (!$article || $article.querySelector(":scope > .margin:last-child")) return
    addToHeadings($article)
    const path = readMeta("page")
    const isChapter = readMeta("chapter")
    this.mark.visit(isChapter ? path : "")
    const $title = $article.querySelector(".lectern-time") || $article.querySelector("h1")
    if (isChapter && $title) {
      const $speak = makeSpeakButton(MARGIN_WORDS.speakChapter)
      $title.after(makeRow($speak, this.notes.makeButton(path)))
      for (const $reserved of findAll($article, ".margin[data-reserved]")) $reserved.remove()
    }
    const $end = isChapter ? this.makeEnd(path) : []
    if (!$article.querySelector(NO_END)) $article.append(makeRow(...$end, makeReportButton()))
  }

  /**
   * Put buttons into the row of an item that has none.
   *
   * @private
   * @param {HTMLElement} $unit
   */
  addToItem($unit) {
    const $row = $unit.querySelector(":scope > .actions")
    if (!$row || $row.querySelector("[data-margin]")) return
    if (!$unit.closest(SITTING)) {
      $row.append(this.notes.makeButton($unit.id), makeSpeakButton(MARGIN_WORDS.speak))
    }
    $row.append(makeReportButton())
  }

  /**
   * @private
   * @param {HTMLElement} $button
   */
  act($button) {
    const { margin } = $button.dataset
    if (margin === "note") this.notes.toggle($button)
    else if (margin === "speak") speak($button)
    else if (margin === "report") report($button)
    else if (margin === "more") toggleReport($button)
    else this.mark.toggle()
  }

  /**
   * Take up what another tab has stored, or erased.
   *
   * @private
   * @param {string|null} key Null for all.
   * @param {string|null} newValue Null where it was erased.
   */
  follow(key, newValue) {
    const { notes, mark } = this
    for (const one of [notes.notebook.ledger, mark.ledger, mark.clock.ledger]) {
      if (key !== null && key !== this.records.prefix + one.name) continue
      if (newValue === null) one.forget()
      else one.pull()
    }
    notes.refresh()
    mark.refresh()
  }

  /**
   * @private
   * @param {string} path
   */
  makeEnd(path) {
    return [this.mark.$time, this.mark.$button, this.notes.makeButton(path)]
  }
}

/**
 * Put a mark beside each heading of a text that has none.
 *
 * @param {HTMLElement} $root
 */
function addToHeadings($root) {
  for (const $heading of findAll($root, "h2, h3")) {
    if ("reportable" in $heading.dataset || $heading.closest(NO_TEXT)) continue
    const name = `${MARGIN_WORDS.report}：${$heading.textContent}`
    const attributes = { "aria-label": name, "aria-expanded": "false" }
    $heading.after(makeRow(makeMarginButton("more", MARGIN_WORDS.more, attributes)))
    $heading.dataset.reportable = ""
  }
}

/**
 * Show 反映问题 below the heading that a mark stands beside, or take it away.
 *
 * @param {HTMLElement} $mark
 */
function toggleReport($mark) {
  const $row = /** @type {HTMLElement} */ ($mark.parentElement)
  const $shown = findAll($row, "[data-margin=report], .report")
  for (const $one of $shown) $one.remove()
  if (!$shown.length) $row.append(makeReportButton())
  $mark.setAttribute("aria-expanded", `${!$shown.length}`)
}

function makeReportButton() {
  return makeMarginButton("report", MARGIN_WORDS.report)
}
