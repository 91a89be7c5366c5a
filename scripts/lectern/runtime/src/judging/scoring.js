/**
 * Judging a response, whatever the kind of its item: what is particular to one stands in `kinds/`.
 *
 * Mirrors `Item.judge` of the package; `tests/cases/scoring.json` holds both to the same cases.
 *
 * @import { Item, Response, Score, Verdict } from "./model.js"
 */
import { findJudge } from "./kinds/judges.js"

/**
 * Return the score of a response as it is stored, or null where learners mark themselves. A
 * response of another shape than its kind asks for is wrong, not an error.
 *
 * @param {Item} item
 * @param {unknown} stored
 * @returns {Score|null}
 */
export function scoreResponse(item, stored) {
  const { read, score } = findJudge(item.kind)
  return score && score(item, read(stored))
}

/**
 * Return a stored response in the shape that its item's kind has, whatever the store held.
 *
 * @param {Item} item
 * @param {unknown} stored
 * @returns {Response}
 */
export function readResponse(item, stored) {
  return findJudge(item.kind).read(stored)
}

/**
 * Return whether a stored response has its kind's shape, names only what the item has, and all
 * that it asks for.
 *
 * @param {Item} item
 * @param {unknown} stored
 * @returns {stored is Response}
 */
export function fitsItem(item, stored) {
  const { read, fits } = findJudge(item.kind)
  const response = read(stored)
  return response === stored && fits(item, response)
}

/**
 * Return whether responses to an item are judged, and not marked by learners themselves.
 *
 * @param {Item} item
 */
export function isScored({ kind }) {
  return findJudge(kind).score !== null
}

/**
 * Return what a learner is told: right when the whole is, wrong when nothing is, else partial.
 *
 * @param {Score} score
 * @returns {Verdict}
 */
export function verdictOf({ score, maxScore }) {
  if (score === maxScore) return "right"
  return score ? "partial" : "wrong"
}
