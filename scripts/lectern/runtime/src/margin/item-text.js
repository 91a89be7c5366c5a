/** What an item on the page says, for reports and for reading aloud. */
import { findAll } from "../page/dom.js"

/** Parts of an item, in the order of the page. What is not shown yet is not told. */
const SPOKEN = [
  ".item-kind, .item-stem, .material, .choices .choice, .pair-text, .right li, .verdict",
  ".solution[open] .key, .solution[open] .points li, .solution[open] .rationale",
].join()

/**
 * Return an item's stem, with a line for each blank.
 *
 * @param {Element} $unit
 */
export function readStem($unit) {
  return readText(/** @type {Element} */ ($unit.querySelector(".item-stem")), "____")
}

/**
 * Return the parts of an item that are read aloud.
 *
 * @param {Element} $unit
 */
export function listSpoken($unit) {
  return findAll($unit, SPOKEN)
}

/**
 * Return what a part of a page says; of a drawing, its description.
 *
 * @param {Element} $part
 * @param {string} blank What stands for a blank.
 */
export function readText($part, blank) {
  const $text = /** @type {Element} */ (($part.querySelector("desc") || $part).cloneNode(true))
  for (const $mark of findAll($text, ".blank + .mark")) $mark.remove()
  for (const $blank of findAll($text, ".blank")) $blank.replaceWith(blank)
  for (const $label of findAll($text, ".position:not(:empty), .letter")) $label.append("，")
  return String($text.textContent).trim()
}
