/**
 * The row of buttons under a unit: 确认 or 再做一次, 看解析, ☆ 收藏, and a hint above them.
 *
 * @import { Unit } from "./unit.js"
 */
import { make, makeButton } from "../page/dom.js"
import { SET_WORDS, WORDS } from "./item-words.js"

/**
 * Put the row under a unit that has none.
 *
 * @param {Unit} unit
 */
export function addActions(unit) {
  const { $unit } = unit
  if ($unit.querySelector(":scope > .actions")) return
  const $row = make("div", { class: "actions" }, makeHint())
  $row.append(makeButton("confirm", SET_WORDS.confirm, { class: "primary" }))
  if (!unit.isMarkedByLearner) $row.append(makeButton("reveal", SET_WORDS.reveal))
  $row.append(makeButton("star", WORDS.star))
  $unit.append($row)
}

/** Return the place for what is still missing. */
export function makeHint() {
  return make("p", { class: "hint", hidden: "" })
}

/**
 * Let the row say what its buttons do now.
 *
 * @param {Unit} unit
 * @param {boolean} starred
 * @param {boolean} revealing Whether one may look at the solution before answering.
 */
export function refreshActions(unit, starred, revealing) {
  const $row = unit.$unit.querySelector(":scope > .actions")
  if (!$row) return
  showHint($row, "")
  const $primary = findButton($row, ".primary")
  $primary.dataset.action = unit.graded ? "retry" : "confirm"
  $primary.textContent = unit.graded ? SET_WORDS.retry : nameConfirm(unit)
  showStar(findButton($row, "[data-action=star]"), starred)
  const $reveal = $row.querySelector("[data-action=reveal]")
  if ($reveal) $reveal.toggleAttribute("hidden", unit.graded || !revealing)
}

/**
 * Return what confirming means for a unit that is not graded.
 *
 * @param {Unit} unit
 */
export function nameConfirm(unit) {
  if (unit.marking) return SET_WORDS.confirmMarks
  return unit.isMarkedByLearner ? SET_WORDS.showPoints : SET_WORDS.confirm
}

/**
 * @param {HTMLElement} $star
 * @param {boolean} starred
 */
export function showStar($star, starred) {
  $star.textContent = starred ? WORDS.starred : WORDS.star
  $star.dataset.starred = String(starred)
}

/**
 * Show a hint in the row that has a place for it, or take it away.
 *
 * @param {Element} $row
 * @param {string} text
 */
export function showHint($row, text) {
  const $hint = /** @type {HTMLElement} */ ($row.querySelector(".hint"))
  $hint.hidden = !text
  $hint.textContent = text
}

/**
 * @param {Element} $row
 * @param {string} selector
 */
function findButton($row, selector) {
  return /** @type {HTMLElement} */ ($row.querySelector(selector))
}
