/**
 * 看过答案: a solution that was looked at before the item was answered. It is kept among the
 * attempts, as one whose response is none, so that it merges as they do.
 *
 * @import { Attempt, Look } from "./model.js"
 */
import { dayOf } from "./days.js"

/** What is stored in place of a response; no kind of item has one of this shape.
 * @type {Look} */
export const LOOKED = { looked: [] }

/** @param {unknown} response */
export function isLook(response) {
  return Array.isArray(Object(response).looked)
}

/**
 * Return whether the latest attempt was made on a day on which the solution had been looked at
 * before: what it got right was read, not known.
 *
 * @param {readonly Attempt[]} attempts In order of time.
 */
export function isEcho(attempts) {
  const [time] = attempts[attempts.length - 1]
  return attempts
    .slice(0, -1)
    .some(([earlier, response]) => isLook(response) && dayOf(earlier) === dayOf(time))
}
