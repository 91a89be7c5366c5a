/**
 * 单选: right or wrong.
 *
 * @import { ChoiceItem } from "../model.js"
 * @import { Judge } from "./judges.js"
 */
import { NONE, namesChoices, readTexts, scoreWhole } from "./choosing.js"

/** @type {Judge<ChoiceItem, string[]>} */
export const SINGLE_CHOICE = {
  empty: NONE,
  read: readTexts,
  fits: namesChoices,
  score: scoreWhole,
}
