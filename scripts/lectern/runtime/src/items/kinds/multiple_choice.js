/**
 * 多选: any number of choices are checked.
 *
 * @import { ChoiceItem } from "../../judging/model.js"
 * @import { KindView } from "./views.js"
 */
import { WORDS } from "../item-words.js"
import { CHOOSING, findUnchecked } from "./choosing.js"

/** @type {KindView<ChoiceItem, string[]>} */
export const MULTIPLE_CHOICE_VIEW = {
  ...CHOOSING,
  findGap: ($item) => findUnchecked($item, WORDS.gapChoices),
  isKeySorted: true,
}
