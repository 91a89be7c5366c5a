/**
 * What is due on which day, as it was when last worked out: the home page, which knows neither
 * banks nor keys, tells from it how many items are due. Better too few than too many: what was
 * attempted since, and everything once the course has changed, is left out.
 *
 * @typedef {[day: number, attempts: Record<string, number>]} DueItem
 *   The day from which an item is due, and how many attempts at each of its parts say so.
 * @import { Entry, Learner } from "../judging/catalog.js"
 * @import { Records } from "./records.js"
 */
import { shardOf } from "../judging/model.js"

export const DUE = "due"

/**
 * Keep when each item is due. A course of which nothing was attempted leaves no trace.
 *
 * @param {Records} records
 * @param {string} version The course's.
 * @param {readonly Entry[]} entries
 * @param {Learner["readAttempts"]} readAttempts
 */
export function keepDue(records, version, entries, readAttempts) {
  const items = entries
    .filter(({ known }) => known.due !== null)
    .map(({ known, item }) => [
      known.due,
      Object.fromEntries(item.parts.map(({ id }) => [id, readAttempts(id).length])),
    ])
  if (items.length || records.read(DUE).raw) records.write(DUE, { version, items })
}

/**
 * Return how many items are due. What is stored is not trusted.
 *
 * @param {unknown} stored
 * @param {string|undefined} version The course's.
 * @param {number} today
 * @param {(id: string) => number} countAttempts
 */
export function countDue(stored, version, today, countAttempts) {
  const { version: known, items } = Object(stored)
  if (known !== version || !Array.isArray(items)) return 0
  return items.filter((item) => {
    const [day, attempts] = Array.isArray(item) ? item : []
    const made = Object.entries(Object(attempts))
    return day <= today && made.length && made.every(([id, count]) => countAttempts(id) === count)
  }).length
}

/**
 * Return a function that tells how many attempts at an item are stored; it reads each shard once.
 *
 * @param {Records} records
 */
export function createCounter(records) {
  /** @type {Record<string, any>} */
  const shards = {}
  return (/** @type {string} */ id) => {
    const name = `attempts:${shardOf(id)}`
    if (!shards[name]) shards[name] = Object(Object(records.read(name).body).items)
    // Of a case a part may never have been attempted.
    return Object(shards[name][id]).length || 0
  }
}
