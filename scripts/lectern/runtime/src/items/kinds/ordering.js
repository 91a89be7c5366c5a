/**
 * 排序: choices numbered in the order in which they are tapped.
 *
 * A choice's place stands in its `.position` and in `data-place`.
 *
 * @import { OrderingItem } from "../../judging/model.js"
 * @import { KindView } from "./views.js"
 */
import { addMark, findAll } from "../../page/dom.js"
import { tellOrderGap, tellPlace, tellRightPlace } from "../item-words.js"

/** @type {KindView<OrderingItem, string[]>} */
export const ORDERING_VIEW = {
  read: ($item) => findPlaced($item).map(($choice) => String($choice.dataset.choice)),

  fill($item, response) {
    for (const $choice of findChoices($item)) {
      const place = response.indexOf(String($choice.dataset.choice)) + 1
      findInput($choice).checked = place > 0
      showPlace($choice, place)
    }
  },

  mark($item, { key }, response) {
    for (const $choice of findChoices($item)) {
      const place = key.indexOf(String($choice.dataset.choice)) + 1
      const right = !response || response[place - 1] === $choice.dataset.choice
      const text = right ? `✓ ${tellPlace(place)}` : tellRightPlace(place)
      addMark($choice, right ? "right" : "wrong", text)
    }
  },

  findGap($item) {
    const $open = findChoices($item).filter(($choice) => !findInput($choice).checked)
    const $first = $open[0]
    return $first ? { text: tellOrderGap($open.length), $control: findInput($first) } : null
  },

  /** Number the choice that was tapped last; one that was released closes the gap. */
  update($item) {
    const $placed = findPlaced($item).filter(($choice) => findInput($choice).checked)
    const $tapped = findChoices($item).find(
      ($choice) => findInput($choice).checked && !$placed.includes($choice),
    )
    if ($tapped) $placed.push($tapped)
    for (const $choice of findChoices($item)) {
      showPlace($choice, $placed.indexOf($choice) + 1)
    }
    return $tapped ? tellPlace($placed.length) : ""
  },
}

/**
 * @param {HTMLElement} $choice
 * @param {number} place From 1, or 0 for none.
 */
function showPlace($choice, place) {
  const $position = $choice.querySelector(".position")
  if (!$position) return
  $position.textContent = place ? `${place}` : ""
  // Now that it says something, those who do not see it should hear it.
  $position.removeAttribute("aria-hidden")
  $choice.dataset.place = `${place}`
}

/** @param {HTMLElement} $item */
function findPlaced($item) {
  return findChoices($item)
    .filter(($choice) => Number($choice.dataset.place))
    .sort(($one, $other) => Number($one.dataset.place) - Number($other.dataset.place))
}

/** @param {HTMLElement} $item */
function findChoices($item) {
  return findAll($item, ".choices > .choice")
}

/** @param {HTMLElement} $choice */
function findInput($choice) {
  return /** @type {HTMLInputElement} */ ($choice.querySelector("input"))
}
