/**
 * Sameness of texts: which typed blank agrees with an accepted wording.
 *
 * Mirrors `model/text.py`; `tests/cases/text.json` holds both to the same cases.
 */

/** What Python's `str.split()` splits on and NFKC leaves; `\s` has U+FEFF and lacks some. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python counts U+001C–001F in.
const WHITE_SPACE = /[\t-\r\x1c- \x85\u1680\u2028\u2029]+/g
const END_PUNCTUATION = /[.,;:!?。，；：！？、…]+$/
const NUMERAL = /[零〇一二两三四五六七八九十百千万亿]+/g
const DIGITS = "零一二三四五六七八九"
/** @type {Record<string, number>} */
const UNITS = { 十: 10, 百: 100, 千: 1000 }

/**
 * Return `text` after NFKC with all white space removed.
 *
 * @param {string} text
 */
export function normaliseText(text) {
  return text.normalize("NFKC").replace(WHITE_SPACE, "")
}

/**
 * Return the form in which two wordings of a blank are compared: NFKC, lower case, no white
 * space, no end punctuation, Chinese numerals as digits.
 *
 * @param {string} text
 */
export function normaliseBlank(text) {
  const plain = normaliseText(text).toLowerCase().replace(END_PUNCTUATION, "")
  return plain.replace(NUMERAL, convertNumeral)
}

/**
 * Return a run of Chinese numerals as digits: 二十五 → 25, 二〇二五 → 2025. A run without
 * 十百千万亿 is read digit by digit.
 *
 * @param {string} numeral
 */
export function convertNumeral(numeral) {
  if (!/[十百千万亿]/.test(numeral)) return Array.from(numeral, digitOf).join("")
  let total = 0
  let section = 0
  let digit = 0
  for (const char of numeral) {
    if (char === "亿") {
      total = (total + section + digit || 1) * 1e8
      section = digit = 0
    } else if (char === "万") {
      total += (section + digit || 1) * 1e4
      section = digit = 0
    } else if (UNITS[char]) {
      section += (digit || 1) * UNITS[char]
      digit = 0
    } else {
      digit = digitOf(char)
    }
  }
  return String(total + section + digit)
}

/** @param {string} char */
function digitOf(char) {
  if (char === "〇") return 0
  return char === "两" ? 2 : DIGITS.indexOf(char)
}
