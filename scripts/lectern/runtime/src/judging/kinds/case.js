/**
 * 案例: what it comes to, from its parts, which alone take responses.
 *
 * @import { ItemState, Score } from "../model.js"
 */
import { verdictOf } from "../scoring.js"

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
  if (statuses.includes("looked")) return { status: "looked" }
  const score = sumScores(states.map((state) => state.score))
  return { status: score ? verdictOf(score) : "marked", score }
}

/**
 * Return the score of a case from those of its parts, or null when none has one.
 *
 * @param {readonly (Score|null|undefined)[]} scores
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
