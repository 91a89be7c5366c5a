/**
 * Which items each way of reviewing goes through, and in what order.
 *
 * @import { Entry } from "../judging/catalog.js"
 */
import { selectDue } from "../judging/due-items.js"
import { shuffle } from "../judging/random.js"
import { isScored } from "../judging/scoring.js"

/**
 * Return how many items are due today, or else on the next day that has any, and in how many days
 * that is.
 *
 * @param {readonly Entry[]} entries
 * @param {number} today
 */
export function findNext(entries, today) {
  const count = selectDue(entries, today).length
  if (count) return { days: 0, count }
  const later = entries.map(({ known }) => Number(known.due)).filter((due) => due > today)
  const day = Math.min(...later)
  return { days: day - today, count: later.filter((due) => due === day).length }
}

/**
 * Return what is in the notebook, the mistakes made last first.
 *
 * @param {readonly Entry[]} entries
 */
export function selectNoted(entries) {
  return entries
    .filter(({ known }) => known.noted)
    .sort((one, other) => other.known.last - one.known.last)
}

/** @param {readonly Entry[]} entries */
export function selectStarred(entries) {
  return entries.filter(({ starred }) => starred)
}

/**
 * Return what 闯关 goes through: everything that can be right or wrong, mixed.
 *
 * @param {readonly Entry[]} entries
 * @param {string} seed
 */
export function selectRush(entries, seed) {
  const judged = entries.filter(({ item }) => item.parts.every(isScored))
  return shuffle(judged, `rush:${seed}`)
}
