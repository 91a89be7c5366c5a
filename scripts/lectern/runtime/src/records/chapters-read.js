/**
 * Which chapters a learner has read, by their addresses within the site: of two records the
 * latest wins, as it does of stars.
 *
 * @import { EntryRules } from "./ledger.js"
 * @import { Star } from "./stars.js"
 */
import { STAR_RULES } from "./stars.js"

/** @type {EntryRules<Star>} */
export const READ_RULES = Object.assign({}, STAR_RULES, { field: "read" })

/**
 * Return whether a stored mark says that a chapter was read. It is not trusted.
 *
 * @param {unknown} stored
 */
export function isRead(stored) {
  return Boolean(Object(stored)[0])
}
