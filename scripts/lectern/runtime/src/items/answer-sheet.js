/**
 * 答题卡: a number for every unit of the sequence with its status, a legend with counts.
 *
 * @import { Status } from "../judging/model.js"
 */
import { make, makeButton } from "../page/dom.js"
import { Sheet } from "../page/sheet.js"
import { STATUS_WORDS, tellSheetNumber, WORDS } from "./item-words.js"

/** So many numbers are drawn at once: those that are seen first, then the others in turns. */
const TURN = 20

const STATUSES = /** @type {Status[]} */ (Object.keys(STATUS_WORDS))

export class AnswerSheet extends Sheet {
  /** @param {HTMLElement} $set */
  constructor($set) {
    super($set, "answers", WORDS.sheet)
  }

  /**
   * @param {Status[]} statuses Of the sequence, in its order.
   * @param {number} place The unit that is shown.
   */
  open(statuses, place) {
    const $grid = make("div", { class: "sheet-grid" })
    this.show(drawLegend(statuses), $grid)
    // As many columns as the styles find room for.
    const row = getComputedStyle($grid).gridTemplateColumns.split(" ").length
    // All rows take their room at once, so that nothing moves while they fill.
    $grid.style.gridTemplateRows = `repeat(${Math.ceil(statuses.length / row)},var(--lectern-target))`
    const first = Math.max(place - TURN / 2, 0)
    const places = statuses.map((_status, index) => (index + first) % statuses.length)
    const drawTurn = () => {
      for (const index of places.splice(0, TURN)) {
        const $number = drawNumber(index, statuses[index], index === place)
        $number.style.gridArea = `${Math.floor(index / row) + 1} / ${(index % row) + 1}`
        // What comes before the first goes there, all else to the end.
        $grid.insertBefore($number, $grid.children[index] || null)
      }
      if (places.length) setTimeout(drawTurn)
    }
    drawTurn()
    const $current = /** @type {HTMLElement|null} */ ($grid.querySelector("[aria-current]"))
    if ($current) $current.focus()
  }
}

/**
 * @param {number} place
 * @param {Status} status
 * @param {boolean} current
 */
function drawNumber(place, status, current) {
  const number = place + 1
  const $button = makeButton("jump", `${number}`, {
    class: "sheet-number",
    "data-place": `${place}`,
    "data-status": status,
    "aria-label": tellSheetNumber(number, status),
  })
  if (current) $button.setAttribute("aria-current", "true")
  $button.append(drawMark(status))
  return $button
}

/** @param {Status[]} statuses */
function drawLegend(statuses) {
  const $legend = make("p", { class: "sheet-legend" })
  for (const status of STATUSES) {
    const count = statuses.filter((one) => one === status).length
    if (!count) continue
    const text = `${STATUS_WORDS[status].name} ${count}`
    $legend.append(make("span", { "data-status": status }, drawMark(status), text))
  }
  return $legend
}

/** @param {Status} status */
function drawMark(status) {
  return make("span", { class: "sheet-mark", "aria-hidden": "true" }, STATUS_WORDS[status].mark)
}
