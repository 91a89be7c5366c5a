/**
 * 数值: a number within a tolerance, in whatever unit of its family.
 *
 * Mirrors `model/kinds/numeric.py`, which says more. Numbers stay text: nothing is rounded.
 *
 * @import { NumericItem } from "../model.js"
 * @import { Judge } from "./judges.js"
 */
import { readNumber } from "../numbers.js"
import { normaliseText } from "../text.js"
import { NONE, readTexts } from "./choosing.js"

/** @type {Record<string, number>} */
const SCALES = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }
/** @type {Record<string, [base: string, places: number]>} */
const FAMILIES = { "%": ["‰", 1], 圆: ["元", 0], 块: ["元", 0], 块钱: ["元", 0] }
/** @type {Record<string, string>} */
const SIGNS = { 百分之: "%", 千分之: "‰", "¥": "元" }
const SIGN = /^(?:[百千]分之|¥)/
const END_PUNCTUATION = /[.,;:!?。，；：！？、…]+$/
const LONGEST = 40

/** @type {Judge<NumericItem, string[]>} */
export const NUMERIC = {
  empty: NONE,
  read: readTexts,
  fits: (_, response) => response.length === 1,
  score: ({ key }, response) => ({ score: Number(isWithin(key, response)), maxScore: 1 }),
}

/**
 * Return whether a response states a number that is within the tolerance.
 *
 * @param {NumericItem["key"]} key
 * @param {readonly string[]} response
 */
export function isWithin({ least, most, unit, places }, response) {
  const measured = response.length === 1 ? measure(response[0], unit, Number(places)) : ""
  return measured !== "" && compare(least, measured) <= 0 && compare(measured, most) <= 0
}

/**
 * Return what a text states in the base of a unit, or nothing if it is of another family.
 *
 * @param {string} typed
 * @param {string} base
 * @param {number} places
 */
function measure(typed, base, places) {
  const [number, named] = splitQuantity(typed)
  if (!number) return ""
  if (!named) return places >= SCALES.万 && /[万亿]/.test(typed) ? number : shift(number, places)
  const [family, power] = parseUnit(named)
  return family === base ? shift(number, power) : ""
}

/**
 * Return the number that a text begins with and the unit behind it, or empty texts.
 *
 * @param {string} typed
 * @returns {[number: string, unit: string]}
 */
function splitQuantity(typed) {
  const text = normaliseText(typed).toLowerCase().replace(END_PUNCTUATION, "")
  const minus = /^[-−负]/.test(text) ? "-" : ""
  const unsigned = text.slice(minus.length)
  const [sign] = SIGN.exec(unsigned) || [""]
  const plain = unsigned.slice(sign.length)
  for (let end = text.length > LONGEST ? 0 : plain.length; end > 0; end--) {
    const number = readNumber(plain.slice(0, end))
    if (number) return [minus + number, plain.slice(end) || SIGNS[sign] || ""]
  }
  return ["", ""]
}

/**
 * @param {string} unit
 * @returns {[base: string, places: number]}
 */
function parseUnit(unit) {
  const [scale] = /^[十百千万亿]*(?=.)/.exec(unit) || [""]
  const base = unit.slice(scale.length)
  const places = Array.from(scale).reduce((sum, char) => sum + SCALES[char], 0)
  const [family, more] = FAMILIES[base] || [base, 0]
  return [family, places + more]
}

/**
 * Return a number times ten to the power of `places`.
 *
 * @param {string} number
 * @param {number} places
 */
function shift(number, places) {
  const [whole, decimals = ""] = number.split(".")
  return `${whole}${decimals.slice(0, places).padEnd(places, "0")}.${decimals.slice(places)}`
}

/**
 * @param {string} one
 * @param {string} other
 * @returns {number} Less than, equal to or greater than 0 as the first is to the second.
 */
function compare(one, other) {
  const [first, second] = align(one, other)
  if (isNegative(one)) return isNegative(other) ? order(second, first) : -1
  return isNegative(other) ? 1 : order(first, second)
}

/** @param {string} number */
function isNegative(number) {
  return /^-.*[1-9]/.test(number)
}

/**
 * Return the digits of two numbers, their points at one place.
 *
 * @param {string[]} numbers
 */
function align(...numbers) {
  const split = numbers.map((number) => number.replace("-", "").split("."))
  const before = Math.max(...split.map(([whole]) => whole.length))
  const behind = Math.max(...split.map(([, decimals = ""]) => decimals.length))
  return split.map(
    ([whole, decimals = ""]) => whole.padStart(before, "0") + decimals.padEnd(behind, "0"),
  )
}

/**
 * @param {string} one
 * @param {string} other
 */
function order(one, other) {
  return Number(one > other) - Number(one < other)
}
