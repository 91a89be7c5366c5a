/**
 * Which units 点选即判 judges at a click.
 *
 * @import { Unit } from "../items/unit.js"
 */

/** Kinds that one click answers. */
const INSTANT = ["single_choice", "true_false"]

/**
 * Return whether a unit is one that a single choice answers, and waits for it no more.
 *
 * @param {Unit} unit
 */
export function isInstant({ $unit, graded, parts }) {
  const { kind = "" } = $unit.dataset
  return !graded && INSTANT.includes(kind) && !parts[0].isEmpty()
}
