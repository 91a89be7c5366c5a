/**
 * What the kinds share that choose among choices: their responses are lists of identities.
 *
 * @import { Item } from "../model.js"
 */

/** @type {string[]} */
export const NONE = []

/**
 * Return a stored list of texts, or as much of one as can be read.
 *
 * @param {unknown} stored
 * @returns {string[]}
 */
export function readTexts(stored) {
  if (!Array.isArray(stored)) return NONE
  return stored.every(isText) ? stored : stored.map(readText)
}

/**
 * Return a text, or an empty one for what is none.
 *
 * @param {unknown} stored
 */
export function readText(stored) {
  return isText(stored) ? stored : ""
}

/**
 * Return whether a response names only choices that there are.
 *
 * @param {Pick<Item, "choices">} item
 * @param {readonly string[]} response
 */
export function namesChoices({ choices }, response) {
  return response.every((identity) => choices.includes(identity))
}

/**
 * Return a point for exactly the key, in its order.
 *
 * @param {{key: readonly string[]}} item
 * @param {readonly string[]} response
 */
export function scoreWhole({ key }, response) {
  const right =
    response.length === key.length && key.every((identity, place) => response[place] === identity)
  return { score: Number(right), maxScore: 1 }
}

/**
 * @param {unknown} stored
 * @returns {stored is string}
 */
function isText(stored) {
  return typeof stored === "string"
}
