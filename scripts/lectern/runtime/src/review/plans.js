/**
 * What each way of reviewing would go through now.
 *
 * @import { Entry } from "../judging/catalog.js"
 * @import { Plan } from "./session.js"
 */

import { listUnfinished } from "../judging/daily.js"
import { selectDue } from "../judging/due-items.js"
import { END_WORDS } from "../page/end-card.js"
import { WAY_WORDS } from "./review-words.js"
import { selectNoted, selectRush, selectStarred } from "./selection.js"

/**
 * Return a plan for each way, in the order in which they are offered.
 *
 * @param {readonly Entry[]} entries What the filters leave.
 * @param {string[]} daily The ids of the day's ten.
 * @param {ReadonlyMap<string, Entry>} known All entries by their ids.
 * @param {number} today
 * @returns {Plan[]}
 */
export function listPlans(entries, daily, known, today) {
  const list = (/** @type {Entry[]} */ chosen) => chosen.map(({ id }) => id)
  const selected = {
    due: list(selectDue(entries, today)),
    daily,
    noted: list(selectNoted(entries)),
    starred: list(selectStarred(entries)),
    rush: list(selectRush(entries, `${Date.now()}`)),
  }
  return Object.entries(selected).map(([way, ids]) => ({
    way,
    ids,
    title: WAY_WORDS[/** @type {keyof typeof WAY_WORDS} */ (way)].title,
    done: way === "daily" ? listUnfinished(ids, known, today) : [],
  }))
}

/**
 * Return a plan for what a session has missed.
 *
 * @param {string[]} ids
 * @returns {Plan}
 */
export function planMissed(ids) {
  return { way: "missed", ids, title: END_WORDS.again, done: [] }
}
