/**
 * What one sees and hears of a unit after 确认, or instead of it.
 *
 * @import { ItemState } from "../judging/model.js"
 * @import { Unit } from "./unit.js"
 */
import { findAll, make } from "../page/dom.js"
import { announceVerdict, SET_WORDS } from "./item-words.js"

/**
 * Return what one wants to see, the most important last.
 *
 * @param {Unit} unit
 */
export function findResults({ $unit, marking }) {
  if (marking) return findAll($unit, ".item[data-marking] > .solution")
  return findAll($unit, ":scope > .verdict, :scope > .solution").reverse()
}

/**
 * Say that the item has changed since it was attempted.
 *
 * @param {Unit} unit
 */
export function showOutdated({ $legend }) {
  $legend.after(make("p", { class: "outdated" }, SET_WORDS.outdated))
}

/**
 * Show the keys of all items without a response: 背题.
 *
 * @param {Unit} unit
 */
export function showKeys(unit) {
  for (const part of unit.parts) {
    part.lock()
    part.view.mark(part.$item, part.item, null)
  }
  unit.toggleSolution(true)
}

/**
 * Return what is announced.
 *
 * @param {Unit} unit
 * @param {ItemState} state
 */
export function tellResult({ $number, keyWords }, state) {
  return announceVerdict(String($number.textContent), state, keyWords)
}
