/**
 * What a script of its own says of the course: `window.lecternCourse`.
 *
 * @import { CourseFacts } from "../judging/catalog.js"
 * @import { Summary } from "../judging/mastery.js"
 */

/** @returns {Summary & CourseFacts} */
export function readCourse() {
  const { lecternCourse } = /** @type {any} */ (window)
  if (!lecternCourse) throw new Error("no course: has its script been loaded?")
  return lecternCourse
}
