/**
 * 多选: all right ones and no other; half where the test gives it to what is incomplete.
 *
 * @import { ChoiceItem } from "../model.js"
 * @import { Judge } from "./judges.js"
 */
import { NONE, namesChoices, readTexts } from "./choosing.js"

/** @type {Judge<ChoiceItem, string[]>} */
export const MULTIPLE_CHOICE = {
  empty: NONE,
  read: readTexts,
  fits: namesChoices,
  score: (item, response) => ({ score: scoreChoices(item, response), maxScore: 1 }),
}

/**
 * @param {ChoiceItem} item
 * @param {readonly string[]} response
 */
function scoreChoices({ key, partialCredit }, response) {
  const chosen = new Set(response)
  if (![...chosen].every((identity) => key.includes(identity))) return 0
  if (chosen.size === key.length) return 1
  return partialCredit && chosen.size ? 0.5 : 0
}
