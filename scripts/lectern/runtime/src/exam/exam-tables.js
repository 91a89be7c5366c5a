/**
 * Tables of an exam: what each section, kind or topic was worth; the sittings so far.
 *
 * @import { Finished } from "../records/history.js"
 * @import { Row } from "../judging/marks.js"
 */

import { rate } from "../judging/marks.js"
import { makeButton } from "../page/dom.js"
import { formatMoment, tellSpan } from "../page/moments.js"
import { tellPassed, tellPoints } from "../page/score-words.js"
import { drawShare, drawTable } from "../page/table.js"
import { COLUMN_WORDS, EXAM_WORDS, tellRight } from "./exam-words.js"

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
