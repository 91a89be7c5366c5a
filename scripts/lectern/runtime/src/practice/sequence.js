/**
 * Which units a practice goes through, and in what order.
 *
 * @import { Status } from "../judging/model.js"
 * @import { Preferences } from "../records/preferences.js"
 */
import { shuffle } from "../judging/random.js"

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
