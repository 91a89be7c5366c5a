/**
 * Which items a learner has starred: of two records the latest wins.
 *
 * @typedef {[starred: 0|1, time: number]} Star
 * @import { EntryRules } from "./ledger.js"
 */
import { isMoment } from "./ranges.js"

/** @type {EntryRules<Star>} */
export const STAR_RULES = { field: "stars", read: readStar, merge: mergeStars }

/**
 * Return the later star; of two set at once the one that keeps the item starred.
 *
 * @param {Star} known
 * @param {Star} other
 */
export function mergeStars(known, other) {
  if (known[1] === other[1]) return known[0] ? known : other
  return known[1] > other[1] ? known : other
}

/**
 * Return the time of a change that comes after what is known, also where the clock went back.
 *
 * @param {readonly [unknown, number]|undefined} known
 * @param {number} now
 */
export function stampAfter(known, now) {
  return Math.max(now, known ? known[1] + 1 : 0)
}

/**
 * @param {unknown} stored
 * @returns {Star|null}
 */
function readStar(stored) {
  if (!Array.isArray(stored) || stored.length !== 2) return null
  const [starred, time] = stored
  return (starred === 0 || starred === 1) && isMoment(time) ? [starred, time] : null
}
