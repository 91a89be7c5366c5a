/** From an element to the unit that it is. */
import { CaseUnit } from "./kinds/case.js"
import { Unit } from "./unit.js"

/** @param {Element} $unit */
export function openUnit($unit) {
  return $unit.getAttribute("data-kind") === "case" ? new CaseUnit($unit) : new Unit($unit)
}
