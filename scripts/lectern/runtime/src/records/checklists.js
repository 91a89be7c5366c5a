/**
 * The ticks in checklists, by their tasks. Of two records the latest wins, as it does of stars.
 *
 * @import { EntryRules } from "./ledger.js"
 * @import { Records } from "./records.js"
 * @import { Star } from "./stars.js"
 */
import { Ledger } from "./ledger.js"
import { STAR_RULES, stampAfter } from "./stars.js"

/** @type {EntryRules<Star>} */
export const TICK_RULES = Object.assign({}, STAR_RULES, { field: "ticks" })

/**
 * Return whether a task was ticked. What is stored is not trusted.
 *
 * @param {Records} records
 * @param {string} task
 */
export function isTicked(records, task) {
  const tick = openTicks(records).entries.get(task)
  return Boolean(tick && tick[0])
}

/**
 * @param {Records} records
 * @param {string} task
 * @param {boolean} ticked
 */
export function storeTick(records, task, ticked) {
  const now = records.now()
  openTicks(records).change([[task, (known) => [ticked ? 1 : 0, stampAfter(known, now)]]])
}

/** @param {Records} records */
function openTicks(records) {
  return new Ledger(records, "checklists", TICK_RULES)
}
