/**
 * 简答: learners mark themselves, point by point.
 *
 * @import { MarkedResponse, ShortAnswerItem } from "../model.js"
 * @import { Judge } from "./judges.js"
 */
import { NONE, readText, readTexts } from "./choosing.js"

/** @type {Judge<ShortAnswerItem, MarkedResponse>} */
export const SHORT_ANSWER = {
  empty: { points: NONE, text: "" },
  read: readMarks,
  fits: ({ key }, { points }) => points.every((point) => key.includes(point)),
  score: null,
}

/**
 * Return whether a response is one of whose points its learner ticked none: a mistake.
 *
 * @param {unknown} response
 */
export function hasNoPoints(response) {
  const { points } = Object(response)
  return Array.isArray(points) && !points.length
}

/**
 * @param {unknown} stored
 * @returns {MarkedResponse}
 */
function readMarks(stored) {
  const { points, text } = Object(stored)
  const marks = { points: readTexts(points), text: readText(text) }
  const isWhole = marks.points === points && marks.text === text
  return isWhole ? /** @type {MarkedResponse} */ (stored) : marks
}
