/**
 * What one sees and hears of a unit after 确认.
 *
 * @import { ItemState } from "./model.js"
 * @import { Unit } from "./unit.js"
 */
import { findAll } from "./dom.js"
import { announceVerdict } from "./words.js"

/**
 * Return what one wants to see, the most important last.
 *
 * @param {Unit} unit
 */
export function findResults({ $unit, isCase, marking }) {
  if (marking) return findAll($unit, ".item[data-marking] > .solution")
  const within = isCase ? ":scope > " : ""
  return findAll($unit, `${within}.verdict, ${within}.solution`).reverse()
}

/**
 * Return what is announced.
 *
 * @param {Unit} unit
 * @param {ItemState} state
 */
export function tellResult({ $unit, $number, isCase }, state) {
  return announceVerdict(String($number.textContent), state, isCase ? "" : readKey($unit))
}

/**
 * Return the key as an item's solution shows it: `B`.
 *
 * @param {HTMLElement} $item
 */
function readKey($item) {
  const $pairs = findAll($item, ".key > li")
  const $lines = $pairs.length ? $pairs : findAll($item, "p.key")
  const lines = $lines.map(($line) => String($line.textContent).trim())
  return lines.join("；").replace(/^(答案|正确顺序)：/, "")
}
