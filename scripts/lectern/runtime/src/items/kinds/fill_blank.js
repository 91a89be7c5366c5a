/**
 * 填空: what is typed in the blanks of the stem.
 *
 * @import { BlankItem } from "../../judging/model.js"
 * @import { KindView } from "./views.js"
 */

import { judgeBlanks } from "../../judging/kinds/fill_blank.js"
import { findAll, makeMark } from "../../page/dom.js"
import { tellBlankGap, WORDS } from "../item-words.js"

/** @type {KindView<BlankItem, string[]>} */
export const FILL_BLANK_VIEW = {
  read: ($item) => findBlanks($item).map((blank) => blank.value),

  fill($item, response) {
    findBlanks($item).forEach(($blank, index) => {
      $blank.value = response[index] || ""
    })
  },

  mark($item, { key }, response) {
    if (!response) return
    const judged = judgeBlanks(key, response)
    findBlanks($item).forEach(($blank, index) => {
      const right = judged[index]
      $blank.dataset.mark = right ? "right" : "wrong"
      $blank.after(makeMark($blank.dataset.mark, right ? WORDS.right : WORDS.wrong))
    })
  },

  findGap($item) {
    const $empty = findBlanks($item).filter((blank) => !blank.value.trim())
    return $empty.length ? { text: tellBlankGap($empty.length), $control: $empty[0] } : null
  },
}

/**
 * @param {HTMLElement} $item
 * @returns {HTMLInputElement[]}
 */
function findBlanks($item) {
  return findAll($item, "input.blank")
}
