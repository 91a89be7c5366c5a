/**
 * What an item's attempts mean against today's bank.
 *
 * Attempts name choices by identity, so a stem that was edited and choices that were moved or
 * re-lettered change nothing, and a changed key judges anew. An item is outdated, due again,
 * when its revision was raised or when the response no longer fits what the item now asks.
 *
 * @import { Attempt, Item, ItemState } from "./model.js"
 */
import { isLook } from "./looked.js"
import { fitsItem, scoreResponse, verdictOf } from "./scoring.js"

/**
 * Return the state that an item's latest attempt gives it.
 *
 * @param {Item} item
 * @param {readonly Attempt[]} attempts In order of time.
 * @returns {ItemState}
 */
export function replayAttempts(item, attempts) {
  if (!attempts.length) return { status: "todo" }
  const [, response, revision] = attempts[attempts.length - 1]
  if (revision >= item.revision && isLook(response)) return { status: "looked" }
  if (revision < item.revision || !fitsItem(item, response)) return { status: "outdated" }
  const score = scoreResponse(item, response)
  return { status: score ? verdictOf(score) : "marked", score, response }
}
