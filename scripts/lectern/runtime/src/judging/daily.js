/**
 * A day's practice: which items it has, and how far it has come.
 *
 * @import { Status } from "./model.js"
 * @import { CourseFacts, Entry, Learner } from "./catalog.js"
 */

import { listEntries } from "./catalog.js"
import { dayOf } from "./days.js"
import { selectDue } from "./due-items.js"
import { shuffle } from "./random.js"

/** How many items a day's practice has. */
export const DAILY = 10

/**
 * Return the entries as they were when the day began.
 *
 * @param {CourseFacts} course
 * @param {Learner} learner
 * @param {number} today
 * @param {ReadonlyMap<string, Entry>} [now] As they are: of most, nothing was done today.
 */
export function listMorning(course, learner, today, now) {
  const morning = {
    readAttempts: (/** @type {string} */ id) =>
      learner.readAttempts(id).filter(([time]) => dayOf(time) < today),
    isStarred: () => false,
  }
  return listEntries(course, morning, now)
}

/**
 * Return a day's ten items: what was due, then what is in the notebook, then what is new, then
 * any. The day alone decides between items that are alike, so all who have done nothing yet get
 * the same.
 *
 * @param {readonly Entry[]} entries As they were when the day began.
 * @param {number} today
 */
export function selectDaily(entries, today) {
  const mixed = shuffle(entries, `daily:${today}`)
  const ordered = [
    ...selectDue(mixed, today),
    ...mixed.filter(({ known }) => known.noted),
    ...mixed.filter(({ known }) => known.status === "todo"),
    ...mixed,
  ]
  return Array.from(new Set(ordered)).slice(0, DAILY)
}

/**
 * Return what came of the first of these items, as far as they were done today.
 *
 * @param {string[]} ids
 * @param {ReadonlyMap<string, Entry>} entries
 * @param {number} today
 * @returns {Status[]}
 */
export function listDone(ids, entries, today) {
  const known = ids.map((id) => /** @type {Entry} */ (entries.get(id)).known)
  const undone = known.findIndex(({ last }) => !last || dayOf(last) < today)
  return known.slice(0, undone < 0 ? ids.length : undone).map(({ status }) => status)
}

/**
 * Return what came of the first items of a day's practice, or nothing where all are done and
 * it would begin anew.
 *
 * @param {string[]} ids
 * @param {ReadonlyMap<string, Entry>} entries
 * @param {number} today
 */
export function listUnfinished(ids, entries, today) {
  const done = listDone(ids, entries, today)
  return done.length < ids.length ? done : []
}
