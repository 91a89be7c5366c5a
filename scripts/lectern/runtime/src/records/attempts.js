/**
 * An item's attempts: an append-only list, so that two records merge as a union.
 *
 * @import { Attempt } from "../judging/model.js"
 * @import { EntryRules } from "./ledger.js"
 */
import { isAmount, isMoment, isResponse } from "./ranges.js"

/** @type {EntryRules<Attempt[]>} */
export const ATTEMPT_RULES = {
  field: "items",
  read: (stored) => (Array.isArray(stored) ? stored.filter(isAttempt) : null),
  merge: mergeAttempts,
}

/**
 * Return the union of two lists, in order of time.
 *
 * @param {readonly Attempt[]} known
 * @param {readonly Attempt[]} others
 */
export function mergeAttempts(known, others) {
  const union = new Map([...known, ...others].map((attempt) => [JSON.stringify(attempt), attempt]))
  return [...union]
    .sort(([text, attempt], [otherText, other]) => {
      return attempt[0] - other[0] || (text < otherText ? -1 : 1)
    })
    .map(([, attempt]) => attempt)
}

/**
 * Return a list with an attempt more, always the latest: clocks go wrong, and the latest
 * attempt is what counts.
 *
 * @param {readonly Attempt[]} attempts
 * @param {Attempt} attempt
 * @returns {Attempt[]}
 */
export function appendAttempt(attempts, [time, response, revision]) {
  const last = attempts.length ? attempts[attempts.length - 1][0] : 0
  return [...attempts, [Math.max(time, last + 1), response, revision]]
}

/**
 * @param {unknown} value
 * @returns {value is Attempt}
 */
function isAttempt(value) {
  return (
    Array.isArray(value) &&
    value.length === 3 &&
    isMoment(value[0]) &&
    isResponse(value[1]) &&
    isAmount(value[2])
  )
}
