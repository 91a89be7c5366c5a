/**
 * The scores of the latest sittings as a line, with the pass mark.
 *
 * @import { Finished } from "./history.js"
 */
import { rate } from "./results.js"
import { EXAM_WORDS } from "./words.js"

/** So many sittings fit a phone. */
const LATEST = 10
const WIDTH = 360
const TOP = 30
const HEIGHT = 90
const SIDE = 24

/**
 * @param {readonly Finished[]} history In order of time.
 * @param {number} passMark Per cent.
 */
export function drawChart(history, passMark) {
  const percents = history.slice(-LATEST).map((finished) => Math.round(100 * rate(finished)))
  const $chart = makeShape("svg", {
    class: "exam-chart",
    viewBox: `0 0 ${WIDTH} ${TOP + HEIGHT + 12}`,
    role: "img",
    "aria-label": EXAM_WORDS.chart,
  })
  const step = (WIDTH - 2 * SIDE) / Math.max(percents.length - 1, 1)
  const points = percents.map((percent, index) => ({
    x: SIDE + step * index,
    y: findHeight(percent),
    percent,
  }))
  const pass = findHeight(passMark)
  $chart.append(
    makeShape("path", { class: "exam-pass", d: `M0 ${pass}H${WIDTH}` }),
    makeShape("polyline", { points: points.map(({ x, y }) => `${x},${y}`).join(" ") }),
    drawText(`${EXAM_WORDS.passLine} ${passMark}`, WIDTH / 2, pass - 6),
    ...points.flatMap(drawPoint),
  )
  return $chart
}

/** @param {number} percent */
function findHeight(percent) {
  return TOP + HEIGHT * (1 - percent / 100)
}

/** @param {{x: number, y: number, percent: number}} point */
function drawPoint({ x, y, percent }) {
  const $circle = makeShape("circle", { cx: `${x}`, cy: `${y}`, r: "4" })
  return [$circle, drawText(`${percent}`, x, y - 10)]
}

/**
 * @param {string} text
 * @param {number} x Its middle.
 * @param {number} y
 */
function drawText(text, x, y) {
  const $text = makeShape("text", { x: `${x}`, y: `${y}` })
  $text.textContent = text
  return $text
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 */
export function makeShape(tag, attributes) {
  const $shape = document.createElementNS("http://www.w3.org/2000/svg", tag)
  for (const name of Object.keys(attributes)) $shape.setAttribute(name, attributes[name])
  return $shape
}
