/**
 * Sameness of texts: which typed blank agrees with an accepted wording.
 *
 * Mirrors `model/text.py`, which says more, and the fingerprints' way of `model/fingerprints.py`;
 * `tests/cases/` holds both sides to the same cases.
 */
import { foldNumbers } from "./numbers.js"

/** What decomposition would give another meaning: ², ①, ½, ㏠. */
const MEANT = new RegExp(
  "([ªº²³¹¼-¾\\u02b0-\\u02b8\\u02e0-\\u02e4\\u10fc\\u1d2c-\\u1d6a\\u1d78\\u1d9b-\\u1dbf\\u2070-\\u209c" +
    "\\u2120\\u2122\\u2150-\\u215f\\u2189\\u2460-\\u2473\\u2488-\\u249b\\u24b6-\\u24ea\\u2c7c\\u2c7d" +
    "\\u2d6f\\u3192-\\u319f\\u3244-\\u3247\\u3251-\\u327e\\u3280-\\u32cb\\u32d0-\\u32fe" +
    "\\u3358-\\u3370\\u33e0-\\u33fe\\ua69c\\ua69d\\ua770\\ua7f1-\\ua7f4\\ua7f8\\ua7f9\\uab5c-\\uab5f" +
    "\\uab69\\u{10781}-\\u{107ba}\\u{1e030}-\\u{1e06d}\\u{1f100}-\\u{1f10a}\\u{1f12b}-\\u{1f12e}" +
    "\\u{1f16a}-\\u{1f16c}\\u{1f250}\\u{1f251}])",
  "u",
)
const MEASURES = /[\u3378\u3379\u339f-\u33a6\u33a8\u33af]/g
/** What Python's `str.split()` splits on and NFKC leaves; `\s` has U+FEFF and lacks some. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python counts U+001C–001F in.
const WHITE_SPACE = /[\t-\r\x1c- \x85\u1680\u2028\u2029]+/g
const SPACED_DIGITS = /[0-9]+(?: [0-9]+)+/g
const INVISIBLE = new RegExp(
  "[\\0-\\x08\\x0e-\\x1b\\x7f-\\x84\\x86-\\x9f\\xad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5" +
    "\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0" +
    "\\ufff0-\\ufffb\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]",
  "gu",
)
const END_PUNCTUATION = /[.,;:!?。，；：！？、…]+$/
const TOUCHING = "0-9A-Za-zÀ-ÖØ-öø-ɏ０-９Ａ-Ｚａ-ｚ*"
/** Python's `\s`, without line breaks and with those that cannot stand at an edge. */
const SPACE = "\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"
/** No lookbehind: iPhones learnt it late. What stands before the marks is the first group. */
const EMPHASIS = new RegExp(
  `(^|[^${TOUCHING}])\\*\\*(?![${SPACE}*])((?:[^*\\n]|\\*(?!\\*))*?[^${SPACE}*])\\*\\*(?![${TOUCHING}])`,
  "g",
)

/**
 * Return `text` after NFKC with all white space removed: what codes are computed from.
 *
 * @param {string} text
 */
export function squeezeText(text) {
  return text.normalize("NFKC").replace(WHITE_SPACE, "")
}

/**
 * Return the form in which texts without marks are compared, numerals as typed.
 *
 * @param {string} text
 */
export function normaliseText(text) {
  const visible = text.replace(INVISIBLE, "")
  return compose(visible.replace(MEASURES, takeApart))
    .replace(WHITE_SPACE, closeGap)
    .replace(SPACED_DIGITS, joinDigits)
}

/**
 * Return the form in which two wordings of a blank are compared: lower case, without emphasis
 * and end punctuation, numbers spelled one way.
 *
 * @param {string} text
 */
export function normaliseBlank(text) {
  const plain = normaliseText(text.replace(EMPHASIS, "$1$2")).toLowerCase()
  return foldNumbers(plain.replace(END_PUNCTUATION, ""))
}

/** @param {string} text */
function compose(text) {
  return text
    .split(MEANT)
    .map((piece, index) => (index % 2 ? piece : piece.normalize("NFKC")))
    .join("")
}

/** @param {string} measure */
function takeApart(measure) {
  return measure.normalize("NFKC").replace("2", "²").replace("3", "³")
}

/**
 * @param {string} gap
 * @param {number} start
 * @param {string} text
 */
function closeGap(gap, start, text) {
  return isDigit(text.charAt(start - 1)) && isDigit(text.charAt(start + gap.length)) ? " " : ""
}

/** @param {string} char */
function isDigit(char) {
  return char >= "0" && char <= "9"
}

/** @param {string} typed */
function joinDigits(typed) {
  const groups = typed.split(" ")
  return groups.join(groups.every((group) => group.length === 1) ? "" : " ")
}
