/**
 * How much was done on each of the latest days, as bars, with the highest count and the dates of
 * both ends. Across it is measured in per cent of the room there is, down in ems, so that its text
 * is as large as the learner's.
 *
 * @typedef {{day: string, count: number}} Day
 */
import { makeShape } from "../page/shapes.js"
import { PROGRESS_WORDS, tellCount, tellDate } from "./progress-words.js"

/** Ems from the top. */
const FULL = 1.7
const NOTHING = 6.7
const DATES = 8.1
/** Of a day's width. */
const GAP = 0.2

/** @param {readonly Day[]} days In order of time. */
export function drawDays(days) {
  const most = Math.max(...days.map(({ count }) => count))
  const step = 100 / days.length
  const $bars = days.map(({ count }, index) => {
    const height = most && ((NOTHING - FULL) * count) / most
    return makeShape("rect", {
      x: `${step * (index + GAP)}%`,
      y: `${NOTHING - height}em`,
      width: `${step * (1 - 2 * GAP)}%`,
      height: `${height}em`,
    })
  })
  const label = PROGRESS_WORDS.daysChart
  const $chart = makeShape("svg", { class: "progress-days", role: "img", "aria-label": label })
  const base = `${NOTHING}em`
  $chart.append(
    ...$bars,
    makeShape("line", { x1: "0", y1: base, x2: "100%", y2: base }),
    ...(most ? [drawMost(days, most)] : []),
    drawText(tellDate(days[0].day), 0, DATES),
    drawText(tellDate(days[days.length - 1].day), 100, DATES),
  )
  return $chart
}

/**
 * Return the highest count, above the bar of the latest day that has it.
 *
 * @param {readonly Day[]} days
 * @param {number} most
 */
function drawMost(days, most) {
  const place = days.map(({ count }) => count).lastIndexOf(most)
  return drawText(tellCount(most), (100 * place) / (days.length - 1), FULL - 0.4)
}

/**
 * Return a text that does not leave the chart: as far along as its place, itself is.
 *
 * @param {string} text
 * @param {number} x Per cent.
 * @param {number} y
 */
function drawText(text, x, y) {
  const anchor = x < 25 ? "start" : x > 75 ? "end" : "middle"
  const $text = makeShape("text", { x: `${x}%`, y: `${y}em`, "text-anchor": anchor })
  $text.textContent = text
  return $text
}
