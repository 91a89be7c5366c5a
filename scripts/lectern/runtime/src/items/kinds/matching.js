/**
 * 配对: a right choice selected for each left one.
 *
 * @import { MatchingItem } from "../../judging/model.js"
 * @import { KindView } from "./views.js"
 */
import { addMark, findAll } from "../../page/dom.js"
import { tellPairGap, tellRightPair, WORDS } from "../item-words.js"

/** @type {KindView<MatchingItem, Record<string, string>>} */
export const MATCHING_VIEW = {
  read: ($item) =>
    Object.fromEntries(
      findPairs($item).map(($pair) => [String($pair.dataset.left), findSelect($pair).value]),
    ),

  fill($item, response) {
    for (const $pair of findPairs($item)) {
      findSelect($pair).value = response[String($pair.dataset.left)] || ""
    }
  },

  mark($item, { key }, response) {
    for (const $pair of findPairs($item)) {
      const left = String($pair.dataset.left)
      const letter = findLetter($item, key[left])
      if (!response) addMark($pair, "key", `✓ ${letter}`)
      else if (response[left] === key[left]) addMark($pair, "right", WORDS.right)
      else addMark($pair, "wrong", tellRightPair(letter))
    }
  },

  findGap($item) {
    const $open = findPairs($item)
      .map(findSelect)
      .filter(($select) => !$select.value)
    return $open.length ? { text: tellPairGap($open.length), $control: $open[0] } : null
  },
}

/** @param {HTMLElement} $item */
function findPairs($item) {
  return findAll($item, ".pair")
}

/** @param {HTMLElement} $pair */
function findSelect($pair) {
  return /** @type {HTMLSelectElement} */ ($pair.querySelector("select"))
}

/**
 * @param {HTMLElement} $item
 * @param {string} identity
 */
function findLetter($item, identity) {
  const $letter = $item.querySelector(`.right [data-choice="${identity}"] .letter`)
  return $letter ? String($letter.textContent) : ""
}
