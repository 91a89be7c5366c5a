/**
 * 判断: 对 or 错 is checked.
 *
 * @import { ChoiceItem } from "../../judging/model.js"
 * @import { KindView } from "./views.js"
 */
import { WORDS } from "../item-words.js"
import { CHOOSING, findUnchecked } from "./choosing.js"

/** @type {KindView<ChoiceItem, string[]>} */
export const TRUE_FALSE_VIEW = {
  ...CHOOSING,
  findGap: ($item) => findUnchecked($item, WORDS.gapChoice),
}
