/**
 * Right or wrong, and how much: judging a response to an item.
 *
 * Mirrors `scoring.py`; `tests/cases/scoring.json` holds both to the same cases.
 *
 * @import { BlankItem, BlankKey, Item, MatchingItem, Score, Verdict } from "./model.js"
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
  const right = judgeBlanks(key, response).filter((isRight) => isRight)
  return { score: right.length, maxScore: listBlanks(key).length }
}

/**
 * Return the accepted wordings of each blank.
 *
 * @param {BlankKey} key
 */
export function listBlanks(key) {
  return "any" in key ? key.any : key
}

/**
 * Return of each blank whether what was typed there is right. In any order, each wording may
 * fill one blank, in the best way, and what was typed twice counts once.
 *
 * @param {BlankKey} key
 * @param {unknown} response
 */
export function judgeBlanks(key, response) {
  const typed = Array.isArray(response) ? response : []
  const blanks = listBlanks(key)
  const forms = blanks.map((_, rank) =>
    typeof typed[rank] === "string" ? normaliseBlank(typed[rank]) : "",
  )
  if (!("any" in key)) return forms.map((form, rank) => blanks[rank].includes(form))
  const owners = assignForms(blanks, forms)
  return forms.map((form, rank) => owners.has(form) && forms.indexOf(form) === rank)
}

/**
 * @param {string[][]} blanks
 * @param {string[]} forms
 */
function assignForms(blanks, forms) {
  /** @type {string[]} */
  const owners = []
  /**
   * @param {string} form
   * @param {Set<number>} tried
   * @returns {boolean}
   */
  const claim = (form, tried) =>
    blanks.some((accepted, rank) => {
      if (!accepted.includes(form) || tried.has(rank)) return false
      tried.add(rank)
      if (owners[rank] !== undefined && !claim(owners[rank], tried)) return false
      owners[rank] = form
      return true
    })
  for (const form of new Set(forms)) claim(form, new Set())
  return new Set(owners)
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
