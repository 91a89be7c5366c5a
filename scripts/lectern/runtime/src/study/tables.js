/**
 * Tables of an exam: what each section, kind or topic was worth; the sittings so far.
 *
 * @import { Finished } from "./history.js"
 * @import { Row } from "./results.js"
 */
import { make, makeButton } from "../dom.js"
import { formatMoment, tellSpan } from "./clock.js"
import { rate } from "./results.js"
import { COLUMN_WORDS, EXAM_WORDS, tellPassed, tellPoints, tellRight } from "./words.js"

/**
 * @param {string} name What the rows are: 大题.
 * @param {readonly Row[]} rows
 */
export function drawRows(name, rows) {
  return drawTable(
    [name, COLUMN_WORDS.right, COLUMN_WORDS.points],
    rows.map((row) => [row.name, tellRight(row), drawShare(tellPoints(row), rate(row))]),
  )
}

/** @param {readonly Finished[]} history In order of time; shown from the latest. */
export function drawHistory(history) {
  const { time, points, span, view } = COLUMN_WORDS
  const rows = history.map((finished, place) => [
    formatMoment(finished.end),
    `${finished.score}分 ${tellPassed(finished.passed)}`,
    tellSpan(finished.end - finished.start),
    makeButton("view", EXAM_WORDS.view, {
      "data-place": `${place}`,
      "aria-label": `${EXAM_WORDS.view} ${formatMoment(finished.end)}`,
    }),
  ])
  return drawTable([time, points, span, view], rows.reverse())
}

/**
 * @param {readonly string[]} names
 * @param {readonly (Node|string)[][]} rows
 */
export function drawTable(names, rows) {
  const $heads = names.map((name) => make("th", { scope: "col" }, name))
  const $rows = rows.map((cells) => make("tr", {}, ...cells.map((cell) => make("td", {}, cell))))
  const $table = make("table", {}, make("thead", {}, make("tr", {}, ...$heads)))
  $table.append(make("tbody", {}, ...$rows))
  return make("div", { class: "lectern-table" }, $table)
}

/**
 * Return a share in words above a bar.
 *
 * @param {string} text
 * @param {number} share From 0 to 1.
 */
export function drawShare(text, share) {
  const $filled = make("span")
  $filled.style.width = `${100 * share}%`
  const $bar = make("div", { class: "practice-progress", "aria-hidden": "true" }, $filled)
  return make("div", {}, text, $bar)
}
