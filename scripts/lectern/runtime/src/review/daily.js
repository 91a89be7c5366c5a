/**
 * How far a day's practice has come.
 *
 * @import { Status } from "../judging/model.js"
 * @import { CourseFacts, Entry, Learner } from "../judging/catalog.js"
 */

import { listEntries } from "../judging/catalog.js"
import { dayOf } from "../judging/days.js"

/**
 * Return the entries as they were when the day began.
 *
 * @param {CourseFacts} course
 * @param {Learner} learner
 * @param {number} today
 */
export function listMorning(course, learner, today) {
  return listEntries(course, {
    readAttempts: (id) => learner.readAttempts(id).filter(([time]) => dayOf(time) < today),
    isStarred: () => false,
  })
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
