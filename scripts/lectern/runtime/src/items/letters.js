/**
 * The order in which items show their choices. Letters belong to places, not to choices: they
 * follow the order shown, also in the key, the feedback and the options of a matching item.
 *
 * @import { Preferences } from "../records/preferences.js"
 * @import { Store } from "../records/store.js"
 * @import { ItemView } from "./item-view.js"
 * @import { Unit } from "./unit.js"
 */

import { shuffleAround } from "../judging/random.js"
import { findAll } from "../page/dom.js"

/** Of the items that were ever arranged.
 * @type {WeakMap<HTMLElement, ChoiceOrder>} */
const orders = new WeakMap()

/**
 * Show the choices of a unit's items as its learner wants its bank: shuffled anew for each try,
 * or as the page came.
 *
 * @param {Unit} unit
 * @param {Pick<Preferences, "order"|"seed">} preferences
 * @param {Pick<Store, "readAttempts">} store
 */
export function arrangeAsWanted(unit, { order, seed }, store) {
  const tries = unit.itemIds.map((id) => store.readAttempts(id).length)
  arrangeChoices(unit, order === "shuffled" ? `choices:${seed}:${tries}` : null)
}

/**
 * Show the choices of a unit's items shuffled by a seed, or as the page came.
 *
 * @param {Unit} unit
 * @param {string|null} seed
 */
function arrangeChoices({ parts }, seed) {
  for (const part of parts) {
    const { $item, item } = part
    const order = orders.get($item) || (seed === null ? null : new ChoiceOrder(part))
    if (!order) continue
    orders.set($item, order)
    order.arrange(seed && `${seed}:${item.id}`)
  }
}

/** The choices' places and letters as the page came. */
class ChoiceOrder {
  /** @param {ItemView} item */
  constructor({ $item, view }) {
    this.$item = $item
    this.isKeySorted = Boolean(view.isKeySorted)
    this.$choices = findAll($item, ".choices > .choice, .right > [data-choice]")
    this.letters = this.$choices.map(($choice) => {
      const $letter = $choice.querySelector(".letter")
      return $letter ? String($letter.textContent) : ""
    })
  }

  /**
   * Show the choices shuffled by a seed, or as the page came.
   *
   * @param {string|null} seed
   */
  arrange(seed) {
    const isFixed = (/** @type {HTMLElement} */ $choice) => "fixed" in $choice.dataset
    const $ordered = seed === null ? this.$choices : shuffleAround(this.$choices, isFixed, seed)
    /** @type {Record<string, string>} */
    const letters = {}
    $ordered.forEach(($choice, place) => {
      const $letter = $choice.querySelector(".letter")
      if ($letter) $letter.textContent = this.letters[place]
      letters[String($choice.dataset.choice)] = this.letters[place]
      moveLast($choice)
    })
    this.reletter(letters)
  }

  /**
   * @private
   * @param {Record<string, string>} letters By the choices' identities.
   */
  reletter(letters) {
    for (const $letter of findAll(this.$item, "[data-letter]")) {
      $letter.textContent = letters[String($letter.dataset.letter)]
    }
    /** @type {HTMLOptionElement[]} */
    const $options = findAll(this.$item, "[data-option-letter]")
    for (const $option of $options) {
      $option.text = $option.text.replace(/^\S+/, letters[$option.value])
    }
    sortByText($options)
    sortByText(findAll(this.$item, ".feedback > li"))
    if (this.isKeySorted) sortByText(findAll(this.$item, ".key [data-letter]"))
  }
}

/**
 * Put elements, each within its parent, in the order of their texts, which begin with letters.
 *
 * @param {HTMLElement[]} $elements
 */
function sortByText($elements) {
  const textOf = (/** @type {HTMLElement} */ $element) => String($element.textContent)
  $elements.sort(($one, $other) => (textOf($one) < textOf($other) ? -1 : 1))
  $elements.forEach(moveLast)
}

/** @param {HTMLElement} $element */
function moveLast($element) {
  if ($element.parentElement) $element.parentElement.append($element)
}
