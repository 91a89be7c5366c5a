/**
 * 单选, 多选, 判断: the choices that are checked.
 *
 * @import { ChoiceItem } from "../../judging/model.js"
 * @import { KindView } from "./views.js"
 */
import { addMark, findAll } from "../../page/dom.js"
import { WORDS } from "../item-words.js"

/** @type {KindView<ChoiceItem, string[]>} */
export const CHOICE_VIEW = {
  empty: [],

  read: ($item) => findInputs($item).flatMap((input) => (input.checked ? [input.value] : [])),

  fill($item, response) {
    for (const $input of findInputs($item)) $input.checked = response.includes($input.value)
  },

  mark($item, { key }, response) {
    for (const $choice of findAll($item, ".choices > .choice")) {
      const identity = String($choice.dataset.choice)
      const own = response !== null && response.includes(identity)
      if (key.includes(identity)) addMark($choice, "right", own ? WORDS.ownRight : WORDS.key)
      else if (own) addMark($choice, "wrong", WORDS.ownWrong)
    }
  },

  findGap($item, { kind }) {
    const $inputs = findInputs($item)
    if ($inputs.some((input) => input.checked)) return null
    const text = kind === "multiple_choice" ? WORDS.gapChoices : WORDS.gapChoice
    return { text, $control: $inputs[0] }
  },
}

/**
 * @param {HTMLElement} $item
 * @returns {HTMLInputElement[]}
 */
function findInputs($item) {
  return findAll($item, ".choices input")
}
