/**
 * What a learner's attempts at an item say of how well it is known, against today's course.
 *
 * @import { Attempt, Item, ItemState } from "./model.js"
 * @import { Memory, Rating } from "./fsrs.js"
 */
import { dayOf } from "./days.js"
import { review } from "./fsrs.js"
import { combineStates } from "./kinds/case.js"
import { isLook } from "./looked.js"
import { replayAttempts } from "./replay.js"

/**
 * @typedef {object} Knowledge
 * @property {ItemState["status"]} status What the latest attempt was worth.
 * @property {number|null} due The day from which the item is due; null before its first attempt.
 * @property {boolean} noted Whether it is in the notebook: missed, and not right on two days since.
 * @property {number} last When it was last attempted, in epoch seconds, or 0.
 */

/** An item leaves the notebook after being right on so many different days. */
const RIGHT_DAYS = 2

/**
 * Return what is known of an item, or of a case with its parts.
 *
 * @param {readonly Item[]} parts
 * @param {(id: string) => readonly Attempt[]} readAttempts
 * @returns {Knowledge}
 */
export function recallItem(parts, readAttempts) {
  const known = parts.map((part) => recallPart(part, readAttempts(part.id)))
  const dues = known.map((one) => one.due).filter((due) => due !== null)
  return {
    status: (known.length === 1 ? known[0] : combineStates(known)).status,
    due: dues.length ? Math.min(.../** @type {number[]} */ (dues)) : null,
    noted: known.some((one) => one.noted),
    last: Math.max(...known.map((one) => one.last)),
  }
}

/**
 * @param {Item} part
 * @param {readonly Attempt[]} attempts
 * @returns {Knowledge & ItemState}
 */
function recallPart(part, attempts) {
  if (!attempts.length) return { status: "todo", due: null, noted: false, last: 0 }
  /** @type {Memory|null} */
  let memory = null
  let noted = false
  let rightDays = new Set()
  /** The latest day on which the solution was looked at before it was answered. */
  let looked = 0
  for (const attempt of attempts) {
    const day = dayOf(attempt[0])
    if (isLook(attempt[1])) looked = day
    const state = replayAttempts(part, [attempt])
    const rating = rateState(part, state)
    // What the item asked then is not what it asks now; and what was read is not yet known.
    if (!rating || (rating === 3 && day === looked)) continue
    memory = review(memory, rating, attempt[0])
    if (rating < 3) rightDays = new Set()
    else rightDays.add(day)
    const missed = rating < 2 || state.status === "partial"
    noted = rating < 3 ? missed || noted : noted && rightDays.size < RIGHT_DAYS
  }
  const state = replayAttempts(part, attempts)
  const last = attempts[attempts.length - 1][0]
  const day = dayOf(last)
  if (state.status === "outdated") return { ...state, due: day, noted, last }
  const interval = day === looked ? 1 : /** @type {Memory} */ (memory).interval
  return { ...state, due: day + interval, noted, last }
}

/**
 * Return how well an attempt went, or null where it no longer fits its item.
 *
 * @param {Item} part
 * @param {ItemState} state
 * @returns {Rating|null}
 */
function rateState({ key }, { status, response }) {
  switch (status) {
    case "right":
      return 3
    case "partial":
      return 2
    case "wrong":
      return 1
    case "marked":
      return ratePoints(Object(response).points.length, Object.keys(key).length)
    default:
      return null
  }
}

/**
 * Return how well a 简答 went by the points that its learner has ticked.
 *
 * @param {number} made
 * @param {number} wanted
 * @returns {Rating}
 */
function ratePoints(made, wanted) {
  if (!made) return 1
  return made < wanted ? 2 : 3
}
