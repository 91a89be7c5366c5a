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
