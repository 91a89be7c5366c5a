/**
 * What a script of its own says of the course.
 *
 * @import { CourseFacts } from "../review/catalog.js"
 * @import { Summary } from "./mastery.js"
 */

/** @returns {Summary & CourseFacts} */
export function readSummary() {
  const { lecternCourse } = /** @type {any} */ (window)
  if (!lecternCourse) throw new Error("no course: has its script been loaded?")
  return lecternCourse
}
