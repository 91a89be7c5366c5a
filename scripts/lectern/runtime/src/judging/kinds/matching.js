/**
 * 配对: a point for each pair.
 *
 * @import { MatchingItem } from "../model.js"
 * @import { Judge } from "./judges.js"
 */
import { namesChoices, readText } from "./choosing.js"

/** @type {Judge<MatchingItem, Record<string, string>>} */
export const MATCHING = {
  empty: {},
  read: readPairs,

  fits(item, response) {
    const lefts = Object.keys(response)
    return (
      lefts.length === Object.keys(item.key).length &&
      lefts.every((left) => left in item.key) &&
      namesChoices(item, Object.values(response))
    )
  },

  score({ key }, response) {
    const lefts = Object.keys(key)
    const right = lefts.filter((left) => response[left] === key[left])
    return { score: right.length, maxScore: lefts.length }
  },
}

/**
 * @param {unknown} stored
 * @returns {Record<string, string>}
 */
function readPairs(stored) {
  if (typeof stored !== "object" || !stored || Array.isArray(stored)) return {}
  const pairs = /** @type {Record<string, string>} */ (stored)
  const lefts = Object.keys(pairs)
  if (lefts.every((left) => typeof pairs[left] === "string")) return pairs
  return Object.fromEntries(lefts.map((left) => [left, readText(pairs[left])]))
}
