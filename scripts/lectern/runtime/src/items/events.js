/**
 * From a tap or key in a set, or in an exam, to what it means there.
 *
 * @import { Unit } from "./unit.js"
 */
import { findAll } from "../page/dom.js"

/**
 * What takes the learner's taps and keys.
 *
 * @typedef {object} Responder
 * @property {($inside: Element) => Unit|undefined} findUnit
 * @property {(action: string, unit: Unit|undefined, $button: HTMLElement) => void} act
 * @property {(unit: Unit, $control: Element) => void} touch
 * @property {(unit: Unit) => void} confirm
 * @property {(unit: Unit) => void} [tap] A pointer has clicked a choice.
 */

/** What names a choice, by its place. */
const LETTERS = "ABCDEFGH"
const DIGITS = "123456789"

/** Milliseconds. */
const DOUBLE_TAP = 300

/** The button pressed last, what it did and when.
 * @type {{$button?: HTMLElement, action: string, time: number}} */
let pressed = { action: "", time: 0 }

/** @type {Record<string, (responder: Responder, event: any) => void>} */
const ROUTES = {
  click: takeClick,
  input: takeInput,
  keydown: takeKey,
  submit: (_responder, event) => event.preventDefault(),
}

/**
 * @param {Responder} responder
 * @param {Event} event Of any type: those without a route mean nothing.
 */
export function routeEvent(responder, event) {
  const route = ROUTES[event.type]
  if (route) route(responder, event)
}

/**
 * @param {Responder} responder
 * @param {MouseEvent} event
 */
function takeClick(responder, event) {
  const $target = /** @type {Element} */ (event.target)
  const $button = /** @type {HTMLElement|null} */ ($target.closest("[data-action]"))
  if ($button) press(responder, $button, event)
  // Inputs of a graded item can be focused and read, not changed.
  else if ($target.closest(".choice") && $target.closest("[data-graded]")) event.preventDefault()
  else if ($target.closest(".choice") && event.detail) tapLater(responder, $target)
}

/**
 * Tell of a pointer's click, which keys do not make, once it has changed what is chosen.
 *
 * @param {Responder} responder
 * @param {Element} $target
 */
function tapLater(responder, $target) {
  const unit = responder.findUnit($target)
  setTimeout(() => {
    if (unit && responder.tap) responder.tap(unit)
  })
}

/**
 * @param {Responder} responder
 * @param {HTMLElement} $button
 * @param {MouseEvent} event
 */
function press(responder, $button, event) {
  const action = String($button.dataset.action)
  const { $button: $last, action: lastAction, time } = pressed
  pressed = { $button, action, time: event.timeStamp }
  // The second tap of a double one meant what the button said at the first.
  const isDouble = event.detail > 1 && $button === $last && event.timeStamp - time < DOUBLE_TAP
  if (!isDouble || action === lastAction)
    responder.act(action, responder.findUnit($button), $button)
}

/**
 * @param {Responder} responder
 * @param {Event} event
 */
function takeInput(responder, event) {
  const $control = /** @type {Element} */ (event.target)
  const unit = responder.findUnit($control)
  if (unit) responder.touch(unit, $control)
}

/**
 * Letters and digits choose while the focus is in the item; Enter confirms in a blank, where
 * it does not end the composing of a Chinese word.
 *
 * @param {Responder} responder
 * @param {KeyboardEvent} event
 */
function takeKey(responder, event) {
  const $target = /** @type {Element} */ (event.target)
  const unit = responder.findUnit($target)
  if (!unit || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.key === "Enter" && $target.matches(".blank")) {
    event.preventDefault()
    if (!unit.graded) responder.confirm(unit)
  } else if (event.key.length === 1 && !$target.matches("[type=text], textarea, select")) {
    // The theme has shortcuts of its own: F opens its search, N leaves the page.
    event.stopPropagation()
    chooseByKey(/** @type {Element} */ ($target.closest("[data-item]")), event.key)
  }
}

/**
 * Tap the choice at the place that a letter or digit names, if one does.
 *
 * @param {Element} $item
 * @param {string} key
 */
function chooseByKey($item, key) {
  /** @type {HTMLInputElement[]} */
  const $inputs = findAll($item, ":scope > .choices input")
  const $input = $inputs[Math.max(LETTERS.indexOf(key.toUpperCase()), DIGITS.indexOf(key))]
  if (!$input) return
  $input.focus()
  $input.click()
}
