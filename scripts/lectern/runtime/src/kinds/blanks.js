/**
 * 填空: what is typed in the blanks of the stem.
 *
 * @import { BlankItem } from "../model.js"
 * @import { KindView } from "./index.js"
 */
import { findAll, makeMark } from "../dom.js"
import { agreesWith } from "../scoring.js"
import { tellBlankGap, WORDS } from "../words.js"

/** @type {KindView<BlankItem, string[]>} */
export const BLANK_VIEW = {
  empty: [],

  read: ($item) => findBlanks($item).map((blank) => blank.value),

  fill($item, response) {
    findBlanks($item).forEach(($blank, index) => {
      $blank.value = response[index] || ""
    })
  },

  mark($item, { key }, response) {
    if (!response) return
    findBlanks($item).forEach(($blank, index) => {
      const right = agreesWith(key[index], response[index])
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
