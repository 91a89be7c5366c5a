/**
 * 判断: its choices are `true` and `false`.
 *
 * @import { ChoiceItem } from "../model.js"
 * @import { Judge } from "./judges.js"
 */
import { NONE, namesChoices, readTexts, scoreWhole } from "./choosing.js"

/** @type {Judge<ChoiceItem, string[]>} */
export const TRUE_FALSE = {
  empty: NONE,
  read: readTexts,
  fits: namesChoices,
  score: scoreWhole,
}
