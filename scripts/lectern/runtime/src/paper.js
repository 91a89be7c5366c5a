/**
 * What of a practice goes on paper: the units practised, numbered in their order.
 *
 * @import { Unit } from "./unit.js"
 */

/**
 * Number the units that are listed and mark the others.
 *
 * @param {readonly Unit[]} units
 * @param {readonly Unit[]} listed
 */
export function listOnPaper(units, listed) {
  listed.forEach((unit, place) => {
    unit.$number.textContent = `${place + 1}`
  })
  const known = new Set(listed)
  for (const unit of units) unit.$unit.toggleAttribute("data-unlisted", !known.has(unit))
}
