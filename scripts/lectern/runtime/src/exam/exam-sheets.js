/**
 * The sheets of a running exam: 答题卡, and the question before handing in.
 *
 * @import { PaperSection } from "../judging/paper.js"
 */

import { WORDS } from "../items/item-words.js"
import { make, makeButton } from "../page/dom.js"
import { Sheet } from "../page/sheet.js"
import {
  EXAM_WORDS,
  FILLED_WORDS,
  FLAG_MARK,
  tellBlanks,
  tellFlags,
  tellNumber,
  tellSheetItem,
} from "./exam-words.js"

/** @typedef {{status: string, flagged: boolean}} Progress How far an item is. */

/** A sheet that says how little time is left: nothing outside it is heard while it is open. */
class TimedSheet extends Sheet {
  /**
   * @param {HTMLElement} $screen
   * @param {string} name
   * @param {string} title
   */
  constructor($screen, name, title) {
    super($screen, name, title)
    this.$warning = make("p", { class: "sheet-warning", role: "status" })
    const $close = /** @type {Element} */ (this.$dialog.querySelector("[data-action=close]"))
    $close.before(this.$warning)
  }

  /** @param {string} text */
  warn(text) {
    this.$warning.textContent = text
  }
}

export class ExamSheet extends TimedSheet {
  /** @param {HTMLElement} $screen */
  constructor($screen) {
    super($screen, "answers", WORDS.sheet)
  }

  /**
   * @param {readonly PaperSection[]} paper
   * @param {readonly Progress[]} progress Of its items.
   * @param {number} place The item that is shown.
   */
  open(paper, progress, place) {
    const $numbers = progress.map((one, index) => drawNumber(index, one, index === place))
    let first = 0
    const $sections = paper.flatMap(({ title, ids }) => {
      const $grid = make(
        "div",
        { class: "sheet-grid" },
        ...$numbers.slice(first, first + ids.length),
      )
      first += ids.length
      return [make("h3", {}, title), $grid]
    })
    const $handIn = makeButton("hand-in", EXAM_WORDS.handIn, { class: "primary" })
    const $actions = make("div", { class: "actions" }, $handIn)
    this.show(drawLegend(progress), ...$sections, $actions)
    $numbers[place].focus()
  }
}

export class HandInSheet extends TimedSheet {
  /** @param {HTMLElement} $screen */
  constructor($screen) {
    super($screen, "hand-in", EXAM_WORDS.handIn)
  }

  /** @param {readonly Progress[]} progress */
  open(progress) {
    const blanks = findPlaces(progress, ({ status }) => status !== "picked")
    const flags = findPlaces(progress, ({ flagged }) => flagged)
    const $flags = flags.length ? [make("p", {}, tellFlags(flags.length)), drawLinks(flags)] : []
    const $confirm = makeButton("confirm-hand-in", EXAM_WORDS.confirmHandIn, { class: "primary" })
    const $actions = make("div", { class: "actions" }, $confirm)
    $actions.append(makeButton("close", EXAM_WORDS.goOn))
    this.show(make("p", {}, tellBlanks(blanks)), drawLinks(blanks), ...$flags, $actions)
  }
}

/**
 * @param {readonly Progress[]} progress
 * @param {(one: Progress) => boolean} suits
 */
function findPlaces(progress, suits) {
  return progress.flatMap((one, place) => (suits(one) ? [place] : []))
}

/** @param {readonly number[]} places */
function drawLinks(places) {
  const $links = places.map((place) =>
    makeButton("jump", tellNumber(place + 1), { "data-place": `${place}` }),
  )
  return make("div", { class: "actions" }, ...$links)
}

/**
 * @param {number} place
 * @param {Progress} progress
 * @param {boolean} current
 */
function drawNumber(place, { status, flagged }, current) {
  const $button = makeButton("jump", `${place + 1}`, {
    class: "sheet-number",
    "data-place": `${place}`,
    "data-status": status,
    "aria-label": tellSheetItem(place + 1, status, flagged),
  })
  if (current) $button.setAttribute("aria-current", "true")
  $button.append(drawMark(FILLED_WORDS[status].mark + (flagged ? FLAG_MARK : "")))
  return $button
}

/** @param {readonly Progress[]} progress */
function drawLegend(progress) {
  const $legend = make("p", { class: "sheet-legend" })
  for (const status of Object.keys(FILLED_WORDS)) {
    const count = progress.filter((one) => one.status === status).length
    const { name, mark } = FILLED_WORDS[status]
    if (count) $legend.append(make("span", {}, drawMark(mark), `${name} ${count}`))
  }
  const flags = progress.filter(({ flagged }) => flagged).length
  if (flags) $legend.append(make("span", {}, drawMark(FLAG_MARK), `标记 ${flags}`))
  return $legend
}

/** @param {string} mark */
function drawMark(mark) {
  return make("span", { class: "sheet-mark", "aria-hidden": "true" }, mark)
}
