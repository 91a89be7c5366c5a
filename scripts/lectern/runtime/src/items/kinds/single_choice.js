/**
 * 单选: one choice is checked.
 *
 * @import { ChoiceItem } from "../../judging/model.js"
 * @import { KindView } from "./views.js"
 */
import { WORDS } from "../item-words.js"
import { CHOOSING, findUnchecked } from "./choosing.js"

/** @type {KindView<ChoiceItem, string[]>} */
export const SINGLE_CHOICE_VIEW = {
  ...CHOOSING,
  findGap: ($item) => findUnchecked($item, WORDS.gapChoice),
}
