/**
 * 填空: a point for each blank that agrees with an accepted wording.
 *
 * @import { BlankItem } from "../model.js"
 * @import { Judge } from "./judges.js"
 */
import { normaliseBlank } from "../text.js"
import { NONE, readTexts } from "./choosing.js"

/** @type {Judge<BlankItem, string[]>} */
export const FILL_BLANK = {
  empty: NONE,
  read: readTexts,
  fits: ({ key }, response) => response.length === key.length,

  score({ key }, response) {
    const right = key.filter((accepted, place) => agreesWith(accepted, response[place]))
    return { score: right.length, maxScore: key.length }
  },
}

/**
 * Return whether what was typed in a blank is an accepted wording.
 *
 * @param {readonly string[]} accepted
 * @param {string|undefined} typed
 */
export function agreesWith(accepted, typed) {
  const plain = normaliseBlank(typed || "")
  return plain !== "" && accepted.includes(plain)
}
