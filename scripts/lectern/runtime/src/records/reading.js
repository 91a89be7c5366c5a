/**
 * How long each chapter was in view, and whether its learner has earned that it counts as read:
 * by the time and the end of the text, or by its check. Of two records each part counts that
 * says more, so that merging does not depend on the order.
 *
 * @typedef {[seconds: number, ended: 0|1, earned: number]} Reading
 *   `ended`: whether the end was reached; `earned`: when it first counted as read, or 0.
 * @import { EntryRules } from "./ledger.js"
 */
import { isAmount, isMoment } from "./ranges.js"

/** @type {EntryRules<Reading>} */
export const READING_RULES = { field: "reading", read: readReading, merge: mergeReadings }

/** @type {Reading} */
const NOTHING = [0, 0, 0]
/** Seconds: more of one chapter is not counted. */
const MOST = 360000
/** Of the minutes that a chapter states, so many seconds each must have been spent. */
const SECONDS_A_MINUTE = 30

/**
 * @param {Reading|undefined} known
 * @param {number} seconds
 * @returns {Reading}
 */
export function addSeconds([known, ended, earned] = NOTHING, seconds) {
  return [Math.min(known + seconds, MOST), ended, earned]
}

/**
 * @param {Reading|undefined} known
 * @returns {Reading}
 */
export function reachEnd([seconds, , earned] = NOTHING) {
  return [seconds, 1, earned]
}

/**
 * Return a reading as one that has earned its mark, at the time when it first had.
 *
 * @param {Reading|undefined} known
 * @param {number} now
 * @returns {Reading}
 */
export function earnMark([seconds, ended, earned] = NOTHING, now) {
  return [seconds, ended, earned || now]
}

/**
 * Return how many seconds are still to be spent before the end of the text counts.
 *
 * @param {Reading|undefined} known
 * @param {number} minutes What the chapter states.
 */
export function countMissing([seconds] = NOTHING, minutes) {
  return Math.max(minutes * SECONDS_A_MINUTE - seconds, 0)
}

/**
 * Return whether time and text are enough.
 *
 * @param {Reading|undefined} known
 * @param {number} minutes What the chapter states.
 */
export function isReadThrough(known = NOTHING, minutes) {
  return known[1] === 1 && countMissing(known, minutes) === 0
}

/**
 * @param {Reading} known
 * @param {Reading} other
 * @returns {Reading}
 */
function mergeReadings(known, other) {
  const times = [known[2], other[2]].filter(Boolean)
  return [Math.max(known[0], other[0]), known[1] || other[1], times.length ? Math.min(...times) : 0]
}

/**
 * @param {unknown} stored
 * @returns {Reading|null}
 */
function readReading(stored) {
  if (!Array.isArray(stored) || stored.length !== 3) return null
  const [seconds, ended, earned] = stored
  const isValid = isAmount(seconds, MOST) && (ended === 0 || ended === 1) && isMoment(earned)
  return isValid ? [seconds, ended, earned] : null
}
