/**
 * What a script of its own says of the course.
 *
 * @import { Summary } from "./mastery.js"
 */

/** @returns {Summary} */
export function readSummary() {
  const { lecternCourse } = /** @type {any} */ (window)
  if (!lecternCourse) throw new Error("no course: has its script been loaded?")
  return lecternCourse
}
