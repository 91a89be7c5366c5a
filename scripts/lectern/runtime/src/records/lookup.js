/**
 * What is looked up in a learner's content: attempts, stars, chapters read, exams passed.
 *
 * @import { Attempt } from "../judging/model.js"
 * @import { Finished } from "./history.js"
 * @import { Star } from "./stars.js"
 * @import { Content } from "./transfer.js"
 */
import { shardOf } from "../judging/model.js"

/**
 * Return an item's attempts, in order of time.
 *
 * @param {Content} content
 * @param {string} id
 * @returns {readonly Attempt[]}
 */
export function findAttempts(content, id) {
  const entries = content.get(`attempts:${shardOf(id)}`)
  return (entries && entries.get(id)) || []
}

/**
 * @param {Content} content
 * @param {string} id
 */
export function findStar(content, id) {
  const star = (content.get("stars") || new Map()).get(id)
  return Boolean(star && star[0])
}

/**
 * Return the addresses of the chapters that were read.
 *
 * @param {Content} content
 */
export function listRead(content) {
  /** @type {[string, Star][]} */
  const entries = [...(content.get("read") || [])]
  return new Set(entries.filter(([, [read]]) => read).map(([path]) => path))
}

/**
 * Return an exam's finished sittings, in order of time.
 *
 * @param {Content} content
 * @param {string} exam
 * @returns {readonly Finished[]}
 */
export function listFinished(content, exam) {
  return (content.get("exams") || new Map()).get(exam) || []
}

/**
 * Return the ids of the exams that were passed.
 *
 * @param {Content} content
 */
export function listPassed(content) {
  /** @type {[string, Finished[]][]} */
  const entries = [...(content.get("exams") || [])]
  return new Set(
    entries.filter(([, finished]) => finished.some(({ passed }) => passed)).map(([id]) => id),
  )
}
