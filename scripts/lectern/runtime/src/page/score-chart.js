/**
 * The scores of the latest sittings as a line, with the pass mark. Across it is measured in per
 * cent of the room there is, down in ems, so that its text is as large as the learner's.
 *
 * @import { Finished } from "../records/history.js"
 */
import { percentOf } from "../judging/marks.js"
import { SCORE_WORDS } from "./score-words.js"
import { makeShape } from "./shapes.js"

/** So many numbers stand side by side on a phone of 320 px, with the largest text. */
const LATEST = 6
/** Ems of the chart's own text, from the top. */
const FULL = 2
const NOTHING = 7
const LEGEND = 8.5
/** Per cent of the width. */
const SIDE = 9

/**
 * @param {readonly Finished[]} history In order of time.
 * @param {number} passMark Per cent.
 */
export function drawChart(history, passMark) {
  const percents = history.slice(-LATEST).map(percentOf)
  const step = (100 - 2 * SIDE) / Math.max(percents.length - 1, 1)
  const points = percents.map((percent, index) => ({
    x: `${SIDE + step * index}%`,
    y: findHeight(percent),
    percent,
  }))
  const label = SCORE_WORDS.chart
  const $chart = makeShape("svg", { class: "exam-chart", role: "img", "aria-label": label })
  $chart.append(
    ...drawPassMark(passMark),
    ...points.slice(1).map((point, index) => drawLine(points[index], point)),
    ...points.map(({ x, y }) => makeShape("circle", { cx: x, cy: `${y}em`, r: "4" })),
    // Last, for they must be read where the line is steep.
    ...points.map(({ x, y, percent }) => drawText(`${percent}`, x, y - 0.6)),
  )
  return $chart
}

/** @param {number} percent */
function findHeight(percent) {
  return NOTHING - ((NOTHING - FULL) * percent) / 100
}

/**
 * Return the line of the pass mark, and what it is: below the chart, where it covers no score.
 *
 * @param {number} passMark
 */
function drawPassMark(passMark) {
  const y = findHeight(passMark)
  const sample = LEGEND - 0.35
  const lines = [
    drawLine({ x: "0", y }, { x: "100%", y }),
    drawLine({ x: "0", y: sample }, { x: "2em", y: sample }),
  ]
  for (const $line of lines) $line.setAttribute("class", "exam-pass")
  const $name = drawText(`${SCORE_WORDS.passLine} ${passMark}`, "2.5em", LEGEND)
  $name.setAttribute("class", "exam-pass-name")
  return [...lines, $name]
}

/**
 * @param {{x: string, y: number}} from
 * @param {{x: string, y: number}} to
 */
function drawLine(from, to) {
  return makeShape("line", { x1: from.x, y1: `${from.y}em`, x2: to.x, y2: `${to.y}em` })
}

/**
 * @param {string} text
 * @param {string} x Its middle.
 * @param {number} y
 */
function drawText(text, x, y) {
  const $text = makeShape("text", { x, y: `${y}em` })
  $text.textContent = text
  return $text
}
