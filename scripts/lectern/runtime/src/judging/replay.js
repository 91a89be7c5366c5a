/**
 * What an item's attempts mean against today's bank.
 *
 * Attempts name choices by identity, so a stem that was edited and choices that were moved or
 * re-lettered change nothing, and a changed key judges anew. An item is outdated, due again,
 * when its revision was raised or when the response no longer fits what the item now asks.
 *
 * @import { Attempt, Item, ItemState, Response } from "./model.js"
 */
import { listBlanks, scoreResponse, sumScores, verdictOf } from "./scoring.js"

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
  if (revision < item.revision || !fitsItem(item, response)) return { status: "outdated" }
  const score = scoreResponse(item, response)
  return { status: score ? verdictOf(score) : "marked", score, response }
}

/**
 * Return the state of a case from those of its parts: done when every part is.
 *
 * @param {readonly ItemState[]} states
 * @returns {ItemState}
 */
export function combineStates(states) {
  const statuses = states.map((state) => state.status)
  if (statuses.includes("outdated")) return { status: "outdated" }
  if (statuses.includes("todo")) return { status: "todo" }
  const score = sumScores(states.map((state) => state.score))
  return { status: score ? verdictOf(score) : "marked", score }
}

/**
 * Return whether a response is that to a 简答 of whose points its learner ticked none: a mistake.
 *
 * @param {unknown} response
 */
export function hasNoPoints(response) {
  const { points } = Object(response)
  return Array.isArray(points) && !points.length
}

/**
 * Return whether a stored response still names only what the item has, and all it asks for.
 *
 * @param {Item} item
 * @param {unknown} response
 * @returns {response is Response}
 */
export function fitsItem(item, response) {
  switch (item.kind) {
    case "fill_blank":
      return isTextList(response) && response.length === listBlanks(item.key).length
    case "ordering":
      return namesOnly(item.choices, response) && response.length === item.key.length
    case "matching":
      return fitsPairs(item.key, item.choices, response)
    case "short_answer":
      return fitsPoints(item.key, response)
    default:
      return namesOnly(item.choices, response)
  }
}

/**
 * @param {Record<string, string>} key
 * @param {string[]} rights
 * @param {unknown} response
 */
function fitsPairs(key, rights, response) {
  if (typeof response !== "object" || !response || Array.isArray(response)) return false
  const lefts = Object.keys(response)
  return (
    lefts.length === Object.keys(key).length &&
    lefts.every((left) => left in key) &&
    namesOnly(rights, Object.values(response))
  )
}

/**
 * @param {string[]} key
 * @param {unknown} response
 */
function fitsPoints(key, response) {
  const { points, text } = Object(response)
  return namesOnly(key, points) && typeof text === "string"
}

/**
 * @param {string[]} identities
 * @param {unknown} response
 * @returns {response is string[]}
 */
function namesOnly(identities, response) {
  return isTextList(response) && response.every((identity) => identities.includes(identity))
}

/**
 * @param {unknown} value
 * @returns {value is string[]}
 */
function isTextList(value) {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string")
}
