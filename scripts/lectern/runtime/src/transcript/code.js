/**
 * The verification code of a text: it shows that nothing was mistyped or changed, not who made it.
 */
import { hashText } from "../judging/random.js"
import { squeezeText } from "../judging/text.js"

/** None that looks like another, in print or by hand: no 0 O, 1 I L, 2 Z, 5 S, 8 B. */
const ALPHABET = "34679ACDEFGHJKMNPQRTUVWXY"
const DIGITS = [4, 5]
const GROUP = /.{3}(?=.)/g

/**
 * Return a text's code, three groups of three, whatever its spaces and widths of characters.
 *
 * @param {string} text
 */
export function computeCode(text) {
  const plain = squeezeText(text)
  const code = DIGITS.map((count, place) => writeDigits(hashText(`${place}:${plain}`), count))
  return code.join("").replace(GROUP, "$&-")
}

/**
 * Return the last digits of a number, in the alphabet's.
 *
 * @param {number} number
 * @param {number} count
 */
function writeDigits(number, count) {
  let rest = number
  let digits = ""
  while (digits.length < count) {
    digits += ALPHABET[rest % ALPHABET.length]
    rest = Math.floor(rest / ALPHABET.length)
  }
  return digits
}
