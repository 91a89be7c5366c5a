/**
 * Numbers in a text, spelled one way: 三万, 3万, 30,000 and 30000 are all `30000`.
 *
 * Mirrors `model/numbers.py`, which says more; `tests/cases/` holds both to the same cases.
 */

/** @type {Record<string, number>} */
const UNITS = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }
/** @type {Record<string, string>} */
const SIGNS = { 100: "%", 1000: "‰" }
const HAN = "一二两三四五六七八九"
const VALUES = "1223456789"
const LONGEST_LIST = 2

const START = /[0-9零〇一二两三四五六七八九十百千万亿¼-¾⅐-⅞↉]/
const FRACTION = /[¼-¾⅐-⅞↉]/
const ARABIC = /[0-9]+(?:[., ][0-9]+)*/y
const PLAIN = /^(?:[0-9]+|(?:0|[1-9][0-9]*)\.[0-9]+)$/
const GROUPED = /^[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+)(?:\.[0-9]+)?$/
const RUN = /[零〇一二两三四五六七八九][零〇○一二两三四五六七八九]*/y
const DECIMALS =
  /点([零〇一二三四五六七八九]+)(?![零〇一二三四五六七八九十百千两点分刻时钟半整多几])/y
const SECTION =
  /(?:([一二两三四五六七八九]|[1-9](?![0-9.,]))?千)?(?:[零〇○]?([一二两三四五六七八九]|[1-9](?![0-9.,]))?百)?(?:[零〇○]?([一二两三四五六七八九]|[1-9](?![0-9.,]))?十)?(?:([零〇○]?)([一二两三四五六七八九])(?![十百千]))?/y

/** @typedef {[number: string, end: number]} Taken */

/**
 * Return `text`, which `normaliseText` has been through, with its numbers spelled one way;
 * numbers that touch are kept apart by a space.
 *
 * @param {string} text
 */
export function foldNumbers(text) {
  let folded = ""
  let position = 0
  while (position < text.length) {
    if (START.test(text[position])) {
      const [number, end] = takeFraction(text, position)
      folded += (isDigit(folded.slice(-1)) ? " " : "") + number
      position = end
    } else {
      folded += text[position++]
    }
  }
  return folded
}

/**
 * Return the one number that a normalised text consists of, in plain digits, or null.
 *
 * @param {string} text
 */
export function readNumber(text) {
  if (!START.test(text.charAt(0))) return null
  const [number, end] = takeNumber(text, 0)
  return end === text.length && PLAIN.test(number) ? number : null
}

/**
 * @param {string} text
 * @param {number} start
 * @returns {Taken}
 */
function takeFraction(text, start) {
  if (FRACTION.test(text[start])) {
    return [text[start].normalize("NFKC").replace("⁄", "/"), start + 1]
  }
  const [whole, after] = takeNumber(text, start)
  if (!text.startsWith("分之", after) || !START.test(text.charAt(after + 2))) return [whole, after]
  const [part, end] = takeNumber(text, after + 2)
  return [part + (SIGNS[whole] || `/${whole}`), end]
}

/**
 * @param {string} text
 * @param {number} start
 * @returns {Taken}
 */
function takeNumber(text, start) {
  const arabic = matchAt(ARABIC, text, start)
  const run = matchAt(RUN, text, start)
  if (arabic) {
    const end = start + arabic[0].length
    const number = spellArabic(arabic[0])
    if (number === null || !UNITS[text[end]]) return [number === null ? arabic[0] : number, end]
  } else if (run) {
    const end = start + run[0].length
    if (!UNITS[text[end]] || isZero(run[0].slice(-1))) {
      return takeDecimals(text, [spellRun(run[0]), end])
    }
    if (run[0].length > 1) return [spellRun(run[0].slice(0, -1)), end - 1]
  }
  return takeDecimals(text, takeNumeral(text, start))
}

/** @param {string} typed */
function spellArabic(typed) {
  if (GROUPED.test(typed)) return trim(typed.replace(/[, ]/g, ""))
  return PLAIN.test(typed) ? trim(typed) : null
}

/** @param {string} run */
function spellRun(run) {
  const digits = Array.from(run, digitOf)
  return digits.join(digits.includes("0") || digits.length > LONGEST_LIST ? "" : " ")
}

/**
 * @param {string} text
 * @param {Taken} whole
 * @returns {Taken}
 */
function takeDecimals(text, [whole, end]) {
  const found = /^[0-9]+$/.test(whole) ? matchAt(DECIMALS, text, end) : null
  if (!found) return [whole, end]
  let number = `${whole}.${Array.from(found[1], digitOf).join("")}`
  let after = end + found[0].length
  while (UNITS[text[after]]) number = shift(number, UNITS[text[after++]])
  return [trim(number), after]
}

/**
 * Return a numeral with units: 三万五千, 3万5千, 1.5亿, 一万亿, 百万.
 *
 * @param {string} text
 * @param {number} start
 * @returns {Taken}
 */
function takeNumeral(text, start) {
  const [number, end] = takeBelowYi(text, start)
  return text[end] === "亿" ? joinRest(text, end + 1, shift(number || "1", 8), 8) : [number, end]
}

/**
 * @param {string} text
 * @param {number} start
 * @returns {Taken}
 */
function takeBelowYi(text, start) {
  const [number, end] = takeSection(text, start)
  return text[end] === "万" ? joinRest(text, end + 1, shift(number || "1", 4), 4) : [number, end]
}

/**
 * Return what stands before 万, before 亿 or at the end: 五千, 三百零二, 2.5, 30,000.
 *
 * @param {string} text
 * @param {number} start
 * @returns {Taken}
 */
function takeSection(text, start) {
  const found = matchAt(SECTION, text, start)
  if (found && found[0]) return [spellSection(found), start + found[0].length]
  const arabic = matchAt(ARABIC, text, start)
  const number = arabic ? spellArabic(arabic[0]) : null
  if (!arabic || number === null) return ["", start]
  const end = start + arabic[0].length
  const places = "百千".includes(text.charAt(end) || " ") ? UNITS[text[end]] : 0
  return places ? [shift(number, places), end + 1] : [number, end]
}

/** @param {RegExpMatchArray} found */
function spellSection(found) {
  const [typed, thousands, hundreds, tens, zero, last] = found
  const units = ["千", "百", "十"].map((unit) => typed.includes(unit))
  const places = [thousands, hundreds, tens].map((digit, rank) =>
    digit ? digitOf(digit) : String(Number(units[rank])),
  )
  places.push("0")
  if (last) places[zero ? 3 : units.lastIndexOf(true) + 1 || 3] = digitOf(last)
  return places.join("").replace(/^0+/, "") || "0"
}

/**
 * Return 三万 and the 五千 that follows it as one number: digits below ten to `power`.
 *
 * @param {string} text
 * @param {number} start
 * @param {string} number
 * @param {number} power
 * @returns {Taken}
 */
function joinRest(text, start, number, power) {
  const zero = isZero(text.charAt(start)) ? 1 : 0
  const [rest, end] = (power > 4 ? takeBelowYi : takeSection)(text, start + zero)
  const typed = text.slice(start + zero, end)
  if (!zero && !mayFollow(typed, text.charAt(start - 2), power)) return [number, start]
  const digits = !zero && typed.length === 1 ? rest.padEnd(power, "0") : rest
  const isJoined =
    /^[0-9]+$/.test(digits) && digits.length <= power && number.endsWith("0".repeat(power))
  return isJoined ? [number.slice(0, -power) + digits.padStart(power, "0"), end] : [number, start]
}

/**
 * @param {string} typed
 * @param {string} before
 * @param {number} power
 */
function mayFollow(typed, before, power) {
  if (typed.length === 1) {
    return (
      (HAN.includes(typed) && (HAN.includes(before || " ") || isZero(before))) ||
      (isDigit(typed) && isDigit(before))
    )
  }
  return !UNITS[typed.charAt(0)] && (!/^[0-9]+$/.test(typed) || typed.length === power)
}

/** @param {string} digit */
function digitOf(digit) {
  if (isZero(digit)) return "0"
  return VALUES.charAt(HAN.indexOf(digit)) || digit
}

/** @param {string} char */
function isZero(char) {
  return char === "零" || char === "〇" || char === "○"
}

/** @param {string} char */
function isDigit(char) {
  return char >= "0" && char <= "9"
}

/** @param {string} number */
function trim(number) {
  return number.includes(".") ? number.replace(/\.?0*$/, "") : number
}

/**
 * Return a number times ten to the power of `places`.
 *
 * @param {string} number
 * @param {number} places
 */
function shift(number, places) {
  const [whole, decimals = ""] = number.split(".")
  const moved = (whole + decimals.slice(0, places).padEnd(places, "0")).replace(/^0+/, "") || "0"
  return trim(`${moved}.${decimals.slice(places)}`)
}

/**
 * @param {RegExp} pattern - Sticky.
 * @param {string} text
 * @param {number} start
 */
function matchAt(pattern, text, start) {
  pattern.lastIndex = start
  return pattern.exec(text)
}
