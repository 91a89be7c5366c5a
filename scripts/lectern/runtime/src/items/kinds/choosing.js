/**
 * What the kinds share whose choices are checked.
 *
 * @import { ChoiceItem } from "../../judging/model.js"
 * @import { Gap, KindView } from "./views.js"
 */
import { addMark, findAll } from "../../page/dom.js"
import { WORDS } from "../item-words.js"

/** All but `findGap`, which says how many may be checked.
 * @type {Omit<KindView<ChoiceItem, string[]>, "findGap">} */
export const CHOOSING = {
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
}

/**
 * Return that nothing is checked yet, or null.
 *
 * @param {HTMLElement} $item
 * @param {string} text
 * @returns {Gap|null}
 */
export function findUnchecked($item, text) {
  const $inputs = findInputs($item)
  return $inputs.some((input) => input.checked) ? null : { text, $control: $inputs[0] }
}

/**
 * @param {HTMLElement} $item
 * @returns {HTMLInputElement[]}
 */
function findInputs($item) {
  return findAll($item, ".choices input")
}
