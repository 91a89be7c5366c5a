/**
 * Which units a practice goes through, and in what order.
 *
 * @import { Status } from "../judging/model.js"
 * @import { Preferences } from "../records/preferences.js"
 * @import { Unit } from "../items/unit.js"
 */
import { shuffle } from "../judging/random.js"
import { isScored } from "../judging/scoring.js"

/** What is still to be answered. @type {readonly Status[]} */
const OPEN = ["todo", "picked", "looked", "outdated"]

/**
 * Return whether a unit belongs in what the learner wants to practise.
 *
 * @param {Preferences["filter"]} filter
 * @param {Status} status
 * @param {boolean} starred
 */
export function passesFilter(filter, status, starred) {
  switch (filter) {
    case "todo":
      return OPEN.includes(status)
    case "wrong":
      return isMissed(status)
    case "starred":
      return starred
    default:
      return true
  }
}

/**
 * Return whether a unit counts among the learner's mistakes: not wholly right.
 *
 * @param {Status} status
 */
export function isMissed(status) {
  return status === "wrong" || status === "partial"
}

/**
 * Return the units in the order wanted.
 *
 * @template T
 * @param {readonly T[]} units In the bank's order.
 * @param {Pick<Preferences, "order"|"seed">} preferences
 */
export function arrangeUnits(units, { order, seed }) {
  return order === "shuffled" ? shuffle(units, `units:${seed}`) : units.slice()
}

/**
 * Return the next units to be judged together: none of those that learners mark themselves.
 *
 * @param {Unit[]} wanted
 * @param {number} size
 * @param {(unit: Unit) => boolean} isDone
 */
export function takeGroup(wanted, size, isDone) {
  const judged = wanted.filter((unit) => unit.parts.every((part) => isScored(part.item)))
  const open = judged.filter((unit) => !isDone(unit))
  return (open.length ? open : judged).slice(0, size)
}
