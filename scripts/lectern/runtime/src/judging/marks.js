/**
 * What a paper was worth: each item, each section, each topic and kind, the whole.
 *
 * @import { Item, ItemState, Response, Verdict } from "./model.js"
 * @import { PaperSection } from "./paper.js"
 */
import { readResponse, scoreResponse, verdictOf } from "./scoring.js"

/**
 * @typedef {object} ExamItem An item as an exam knows it; one that is no case has one part.
 * @property {string} id
 * @property {string} chapter The address of the chapter that teaches it, or empty.
 * @property {readonly Item[]} parts
 *
 * @typedef {Record<string, unknown>} Responses By the ids of the parts, as they were stored.
 *
 * @typedef {object} ItemMark
 * @property {ExamItem} item
 * @property {Verdict} status
 * @property {boolean} blank Whether nothing at all was given.
 * @property {number} score
 * @property {number} max
 * @property {ItemState[]} states Of the parts.
 *
 * @typedef {{title: string, points: number, ids: string[], score: number, max: number}} SectionMark
 * @typedef {{name: string, count: number, right: number, score: number, max: number}} Row
 */

/**
 * Return what each item of a paper was worth, in its order.
 *
 * @param {readonly PaperSection[]} paper
 * @param {ReadonlyMap<string, ExamItem>} items All of the paper.
 * @param {Responses} responses
 */
export function markPaper(paper, items, responses) {
  return paper.flatMap(({ ids, points }) =>
    ids.map((id) => markItem(/** @type {ExamItem} */ (items.get(id)), points, responses)),
  )
}

/**
 * @param {ExamItem} item
 * @param {number} points A case's parts share them evenly.
 * @param {Responses} responses
 * @returns {ItemMark}
 */
function markItem(item, points, responses) {
  const states = item.parts.map((part) => judgePart(part, responses[part.id]))
  const share = states.reduce(
    (sum, { score }) => sum + (score ? score.score / score.maxScore : 0),
    0,
  )
  const score = roundPoints((points * share) / states.length)
  return {
    item,
    status: verdictOf({ score, maxScore: points }),
    blank: states.every(({ response }) => isBlank(response)),
    score,
    max: points,
    states,
  }
}

/**
 * @param {Item} item
 * @param {unknown} stored
 * @returns {ItemState}
 */
function judgePart(item, stored) {
  const response = readResponse(item, stored)
  const score = scoreResponse(item, response)
  return { status: score ? verdictOf(score) : "marked", score, response }
}

/** @param {Response|undefined} response */
export function isBlank(response) {
  return Object.values(response || []).every((given) => given.length === 0)
}

/**
 * Return each section with what it was worth.
 *
 * @param {readonly PaperSection[]} paper
 * @param {readonly ItemMark[]} marks
 * @returns {SectionMark[]}
 */
export function markSections(paper, marks) {
  return paper.map(({ title, points, ids }) => {
    const own = marks.filter(({ item }) => ids.includes(item.id))
    return Object.assign({ title, points, ids }, sumMarks(own))
  })
}

/**
 * Return the points of several marks together.
 *
 * @param {readonly {score: number, max: number}[]} marks
 */
export function sumMarks(marks) {
  return {
    score: roundPoints(marks.reduce((sum, { score }) => sum + score, 0)),
    max: roundPoints(marks.reduce((sum, { max }) => sum + max, 0)),
  }
}

/**
 * Return a row for each name that items go by, such as their tags.
 *
 * @param {readonly ItemMark[]} marks
 * @param {(item: ExamItem) => readonly string[]} namesOf
 * @returns {Row[]}
 */
export function groupMarks(marks, namesOf) {
  const names = new Set(marks.flatMap(({ item }) => namesOf(item)))
  return [...names].map((name) =>
    describeGroup(
      name,
      marks.filter(({ item }) => namesOf(item).includes(name)),
    ),
  )
}

/**
 * @param {string} name
 * @param {readonly ItemMark[]} marks
 * @returns {Row}
 */
export function describeGroup(name, marks) {
  const right = marks.filter(({ status }) => status === "right").length
  return Object.assign({ name, count: marks.length, right }, sumMarks(marks))
}

/**
 * Return rows in the order of the points lost, the most first.
 *
 * @param {readonly Row[]} rows
 */
export function sortByLoss(rows) {
  return rows.slice().sort((one, other) => other.max - other.score - (one.max - one.score))
}

/**
 * Return marks with what went wrong first: wrong, partly right, right, each in the paper's order.
 *
 * @param {readonly ItemMark[]} marks
 */
export function sortForReview(marks) {
  const order = ["wrong", "partial", "right"]
  return order.flatMap((status) => marks.filter((mark) => mark.status === status))
}

/** @param {{score: number, max: number}} points */
export function rate({ score, max }) {
  return max ? score / max : 0
}

/**
 * Return a rate in per cent as learners see it, to a tenth: 59.5 must not become a pass at 60.
 *
 * @param {{score: number, max: number}} points
 */
export function percentOf(points) {
  return roundTenth(100 * rate(points))
}

/** @param {number} number */
export function roundTenth(number) {
  return Math.round(number * 10) / 10
}

/**
 * @param {{score: number, max: number}} points
 * @param {number} passMark Per cent.
 */
export function hasPassed(points, passMark) {
  return points.score * 100 >= passMark * points.max
}

/** @param {number} points */
function roundPoints(points) {
  return Math.round(points * 100) / 100
}
