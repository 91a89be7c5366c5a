/**
 * 数值: a number typed before its unit.
 *
 * @import { NumericItem } from "../../judging/model.js"
 * @import { KindView } from "./views.js"
 */
import { isWithin } from "../../judging/kinds/numeric.js"
import { makeMark } from "../../page/dom.js"
import { WORDS } from "../item-words.js"

const GAP = "请先填一个数，再按“确认”。"

/** @type {KindView<NumericItem, string[]>} */
export const NUMERIC_VIEW = {
  read: ($item) => [findField($item).value],

  fill($item, response) {
    findField($item).value = response[0] || ""
  },

  mark($item, { key }, response) {
    if (!response) return
    const $field = findField($item)
    const right = isWithin(key, response)
    $field.dataset.mark = right ? "right" : "wrong"
    const $quantity = /** @type {HTMLElement} */ ($field.parentElement)
    $quantity.append(" ", makeMark($field.dataset.mark, right ? WORDS.right : WORDS.wrong))
  },

  findGap($item) {
    const $field = findField($item)
    return $field.value.trim() ? null : { text: GAP, $control: $field }
  },
}

/** @param {HTMLElement} $item */
function findField($item) {
  return /** @type {HTMLInputElement} */ ($item.querySelector(".quantity .blank"))
}
