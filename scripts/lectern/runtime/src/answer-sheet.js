/**
 * 答题卡: a number for every unit of the sequence with its status, a legend with counts.
 *
 * @import { Status } from "./model.js"
 */
import { make, makeButton } from "./dom.js"
import { Sheet } from "./sheet.js"
import { STATUS_WORDS, tellSheetNumber, WORDS } from "./words.js"

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
    $grid.append(...statuses.map((status, index) => drawNumber(index, status, index === place)))
    this.show(drawLegend(statuses), $grid)
    const $current = /** @type {HTMLElement|null} */ ($grid.children[place])
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
