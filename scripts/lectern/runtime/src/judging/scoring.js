/**
 * Right or wrong, and how much: judging a response to an item.
 *
 * Mirrors `scoring.py`; `tests/cases/scoring.json` holds both to the same cases.
 *
 * @import { BlankItem, Item, MatchingItem, Score, Verdict } from "./model.js"
 */
import { normaliseBlank } from "./text.js"

/**
 * Return the score of a response as it is stored, or null for a 简答, which has none. A
 * response of another shape than its kind asks for is wrong, not an error.
 *
 * @param {Item} item
 * @param {unknown} response
 * @returns {Score|null}
 */
export function scoreResponse(item, response) {
  switch (item.kind) {
    case "short_answer":
      return null
    case "matching":
      return scorePairs(item, response)
    case "fill_blank":
      return scoreBlanks(item, response)
    case "multiple_choice":
      return { score: scoreChoices(item.key, response, item.partialCredit), maxScore: 1 }
    default:
      return { score: Number(sameList(item.key, response)), maxScore: 1 }
  }
}

/**
 * Return the score of a case from those of its parts, or null when none has one.
 *
 * @param {(Score|null|undefined)[]} scores
 * @returns {Score|null}
 */
export function sumScores(scores) {
  return scores.reduce(
    (/** @type {Score|null} */ sum, score) =>
      score
        ? {
            score: (sum ? sum.score : 0) + score.score,
            maxScore: (sum ? sum.maxScore : 0) + score.maxScore,
          }
        : sum,
    null,
  )
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

/**
 * @param {string[]} key
 * @param {unknown} response
 */
function sameList(key, response) {
  return (
    Array.isArray(response) &&
    response.length === key.length &&
    key.every((identity, index) => response[index] === identity)
  )
}

/**
 * @param {string[]} key
 * @param {unknown} response
 * @param {boolean} partialCredit
 */
function scoreChoices(key, response, partialCredit) {
  if (!Array.isArray(response)) return 0
  const chosen = new Set(response)
  if (![...chosen].every((identity) => key.includes(identity))) return 0
  if (chosen.size === key.length) return 1
  return partialCredit && chosen.size ? 0.5 : 0
}

/**
 * @param {BlankItem} item
 * @param {unknown} response
 */
function scoreBlanks({ key }, response) {
  const typed = Array.isArray(response) ? response : []
  const right = key.filter((accepted, index) => agreesWith(accepted, typed[index]))
  return { score: right.length, maxScore: key.length }
}

/**
 * Return whether what was typed in a blank is an accepted wording.
 *
 * @param {string[]} accepted
 * @param {unknown} typed
 */
export function agreesWith(accepted, typed) {
  const plain = typeof typed === "string" ? normaliseBlank(typed) : ""
  return plain !== "" && accepted.includes(plain)
}

/**
 * @param {MatchingItem} item
 * @param {unknown} response
 */
function scorePairs({ key }, response) {
  const paired = /** @type {Record<string, unknown>} */ (Object(response))
  const lefts = Object.keys(key)
  const right = lefts.filter((left) => paired[left] === key[left])
  return { score: right.length, maxScore: lefts.length }
}
