/**
 * What a stored number, text or response can be. Stores and imported records are believed only
 * within these: a time of 1e308 would stand on every later page as no date at all.
 *
 * @import { Response } from "../judging/model.js"
 */

/** The end of the year 9999, in epoch seconds: clocks go wrong, but dates can still be shown. */
const LATEST = 253402300799
/** More than an exam, a paper or a bank has of anything. */
const MOST = 1000000

/**
 * Whether a value is a moment in whole epoch seconds.
 *
 * @param {unknown} value
 * @returns {value is number}
 */
export function isMoment(value) {
  return Number.isInteger(value) && isWithin(value, LATEST)
}

/**
 * Whether a value is a number of points, items or seconds.
 *
 * @param {unknown} value
 * @param {number} [most]
 * @returns {value is number}
 */
export function isAmount(value, most = MOST) {
  return Number.isFinite(value) && isWithin(value, most)
}

/**
 * Whether a value has the shape of a response to an item of some kind: texts, in a list or by
 * name, or lists of texts by name. Whether it fits a certain item is for that item's kind.
 *
 * @param {unknown} value
 * @returns {value is Response}
 */
export function isResponse(value) {
  return isTextList(value) || (isTable(value) && Object.values(value).every(isTextOrList))
}

/**
 * Whether a value is a table of responses by the ids of their items.
 *
 * @param {unknown} value
 * @returns {value is Record<string, Response>}
 */
export function isResponseTable(value) {
  return isTable(value) && Object.values(value).every(isResponse)
}

/**
 * @param {unknown} value
 * @returns {value is string[]}
 */
export function isTextList(value) {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string")
}

/** @param {unknown} value */
function isTextOrList(value) {
  return typeof value === "string" || isTextList(value)
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isTable(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/**
 * @param {unknown} value
 * @param {number} most
 */
function isWithin(value, most) {
  return Number(value) >= 0 && Number(value) <= most
}
