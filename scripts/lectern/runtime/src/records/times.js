/**
 * When everything was done that a learner's records tell of, in epoch seconds.
 *
 * @import { Attempt } from "../judging/model.js"
 * @import { Star } from "./stars.js"
 * @import { Finished } from "./history.js"
 * @import { Content } from "./transfer.js"
 */
import { isLook } from "../judging/looked.js"

/**
 * Return when anything was done.
 *
 * @param {Content} content
 */
export function listTimes(content) {
  return [...listAttemptTimes(content), ...listOtherTimes(content)]
}

/**
 * Return when each item was answered, also at items that there are no more.
 *
 * @param {Content} content
 */
export function listAttemptTimes(content) {
  const names = [...content.keys()].filter((name) => name.startsWith("attempts:"))
  return names.flatMap((name) => {
    /** @type {Attempt[][]} */
    const items = [.../** @type {Map<string, any>} */ (content.get(name)).values()]
    return items.flatMap((attempts) =>
      attempts.filter(([, response]) => !isLook(response)).map(([time]) => time),
    )
  })
}

/**
 * Return when chapters were read and exams ended.
 *
 * @param {Content} content
 */
function listOtherTimes(content) {
  /** @type {Star[]} */
  const read = [...(content.get("read") || new Map()).values()]
  /** @type {Finished[][]} */
  const exams = [...(content.get("exams") || new Map()).values()]
  return [
    ...read.filter(([isRead]) => isRead).map(([, time]) => time),
    ...exams.flatMap((finished) => finished.map(({ end }) => end)),
  ]
}
