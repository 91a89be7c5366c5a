/**
 * How far a learner is: every item of the course replayed, and summed up by bank, chapter, law.
 *
 * @typedef {object} SummaryItem An item as the course's summary knows it.
 * @property {string} chapter The address of the heading that teaches it, or empty.
 * @property {readonly string[]} laws Short names of the laws it cites.
 * @property {readonly Item[]} parts One that is no case has one part.
 *
 * @typedef {{title: string, items: Record<string, SummaryItem>}} SummaryBank
 *
 * @typedef {object} Summary What `course.js` says of the course.
 * @property {readonly {path: string, title: string, hours: number}[]} chapters
 * @property {Record<string, SummaryBank>} banks
 * @property {Record<string, {title: string, passMark: number, hours: number}>} exams
 * @property {string} review The address of the page for review, or empty.
 * @property {string} transcript The address of the page with the transcript, or empty.
 *
 * @typedef {{bank: string, chapter: string, laws: readonly string[], status: Status}} Standing
 * @typedef {object} Mastery
 * @property {string} name
 * @property {string} path
 * @property {number} total
 * @property {number} done
 * @property {number} right
 * @property {number} wrong What was done and is not wholly right.
 * @import { Attempt, Item, ItemState, Status } from "./model.js"
 */
import { combineStates } from "./kinds/case.js"
import { hasNoPoints } from "./kinds/short_answer.js"
import { isEcho } from "./looked.js"
import { replayAttempts } from "./replay.js"

/**
 * Return where each item stands, in the order of the course.
 *
 * @param {Summary} summary
 * @param {(id: string) => readonly Attempt[]} readAttempts
 * @returns {Standing[]}
 */
export function judgeItems({ banks }, readAttempts) {
  return Object.entries(banks).flatMap(([bank, { items }]) =>
    Object.values(items).map(({ chapter, laws, parts }) => {
      const states = parts.map((part) => judgePart(part, readAttempts(part.id)))
      return { bank, chapter, laws, status: judgeStates(states) }
    }),
  )
}

/**
 * Return where a part stands; what was right soon after its solution was looked at is not mastered.
 *
 * @param {Item} part
 * @param {readonly Attempt[]} attempts
 * @returns {ItemState}
 */
function judgePart(part, attempts) {
  const state = replayAttempts(part, attempts)
  return attempts.length && state.status !== "outdated" && isEcho(attempts)
    ? { status: "looked" }
    : state
}

/**
 * Return what the states of an item's parts come to; a 简答 without a point was missed.
 *
 * @param {readonly ItemState[]} states
 * @returns {Status}
 */
function judgeStates(states) {
  const { status } = states.length === 1 ? states[0] : combineStates(states)
  const isDone = status === "right" || status === "marked"
  return isDone && states.some(({ response }) => hasNoPoints(response)) ? "wrong" : status
}

/**
 * @param {Summary} summary
 * @param {readonly Standing[]} standings
 */
export function groupByBank({ banks }, standings) {
  return Object.entries(banks).map(([id, { title }]) =>
    sumStandings(
      title,
      `practice/${id}.html`,
      standings.filter(({ bank }) => bank === id),
    ),
  )
}

/**
 * @param {Summary} summary
 * @param {readonly Standing[]} standings
 */
export function groupByChapter({ chapters }, standings) {
  return chapters.map(({ path, title }) =>
    sumStandings(
      title,
      path,
      standings.filter(({ chapter }) => chapter.split("#")[0] === path),
    ),
  )
}

/**
 * Return a row for each law that items cite, the most cited first.
 *
 * @param {readonly Standing[]} standings
 */
export function groupByLaw(standings) {
  const names = new Set(standings.flatMap(({ laws }) => laws))
  return [...names]
    .map((name) =>
      sumStandings(
        name,
        "",
        standings.filter(({ laws }) => laws.includes(name)),
      ),
    )
    .sort((one, other) => other.total - one.total)
}

/**
 * Return how many items are done, and how many of them were right the last time; a 简答 that
 * made a point, as its learner has marked it, counts as right.
 *
 * @param {string} name
 * @param {string} path
 * @param {readonly Standing[]} standings
 * @returns {Mastery}
 */
export function sumStandings(name, path, standings) {
  const count = (/** @type {Status[]} */ ...statuses) =>
    standings.filter(({ status }) => statuses.includes(status)).length
  return {
    name,
    path,
    total: standings.length,
    done: standings.length - count("todo", "looked", "outdated"),
    right: count("right", "marked"),
    wrong: count("wrong", "partial"),
  }
}
