/** How much was done on each of the latest days, as bars. */
import { makeShape } from "../study/chart.js"
import { PROGRESS_WORDS } from "./words.js"

const WIDTH = 360
const HEIGHT = 90

/** @param {readonly {day: string, count: number}[]} days In order of time. */
export function drawDays(days) {
  const most = Math.max(1, ...days.map(({ count }) => count))
  const step = WIDTH / days.length
  const $bars = days.map(({ count }, index) => {
    const height = (HEIGHT * count) / most
    return makeShape("rect", {
      x: `${step * index + step / 5}`,
      y: `${HEIGHT - height}`,
      width: `${(step * 3) / 5}`,
      height: `${height}`,
    })
  })
  const $chart = makeShape("svg", {
    class: "progress-days",
    viewBox: `0 0 ${WIDTH} ${HEIGHT + 1}`,
    role: "img",
    "aria-label": PROGRESS_WORDS.daysChart,
  })
  $chart.append(...$bars, makeShape("path", { d: `M0 ${HEIGHT + 0.5}H${WIDTH}` }))
  return $chart
}
