/**
 * From an event on a set to what it means there.
 *
 * @import { SetMode } from "./set-mode.js"
 */
import { findAll } from "./dom.js"

/** Milliseconds. */
const DOUBLE_TAP = 300

/** The button pressed last, what it did and when.
 * @type {{$button?: HTMLElement, action: string, time: number}} */
let pressed = { action: "", time: 0 }

/** @type {Record<string, (mode: SetMode, event: any) => void>} */
const ROUTES = {
  click: takeClick,
  input: takeInput,
  keydown: takeKey,
  submit: (_mode, event) => event.preventDefault(),
  storage: (mode, event) => {
    if (mode.store.follow(event)) mode.follow()
  },
  pageshow: (mode, event) => {
    if (!event.persisted) return
    mode.store.refresh()
    mode.follow()
  },
  hashchange: (mode) => mode.followHash(),
  beforeprint: (mode) => mode.togglePrint(true),
  afterprint: (mode) => mode.togglePrint(false),
}

/**
 * @param {SetMode} mode
 * @param {Event} event
 */
export function routeEvent(mode, event) {
  ROUTES[event.type](mode, event)
}

/**
 * @param {SetMode} mode
 * @param {MouseEvent} event
 */
function takeClick(mode, event) {
  const $target = /** @type {Element} */ (event.target)
  const $button = /** @type {HTMLElement|null} */ ($target.closest("[data-action]"))
  if ($button) press(mode, $button, event)
  // Inputs of a graded item can be focused and read, not changed.
  else if ($target.closest(".choice") && $target.closest("[data-graded]")) event.preventDefault()
}

/**
 * @param {SetMode} mode
 * @param {HTMLElement} $button
 * @param {MouseEvent} event
 */
function press(mode, $button, event) {
  const action = String($button.dataset.action)
  const { $button: $last, action: lastAction, time } = pressed
  pressed = { $button, action, time: event.timeStamp }
  // The second tap of a double one meant what the button said at the first.
  const isDouble = event.detail > 1 && $button === $last && event.timeStamp - time < DOUBLE_TAP
  if (!isDouble || action === lastAction) mode.act(action, mode.findUnit($button), $button)
}

/**
 * @param {SetMode} mode
 * @param {Event} event
 */
function takeInput(mode, event) {
  const $control = /** @type {Element} */ (event.target)
  const unit = mode.findUnit($control)
  if (unit) mode.touch(unit, $control)
}

/**
 * Letters and digits choose while the focus is in the item; Enter confirms in a blank, where
 * it does not end the composing of a Chinese word.
 *
 * @param {SetMode} mode
 * @param {KeyboardEvent} event
 */
function takeKey(mode, event) {
  const $target = /** @type {Element} */ (event.target)
  const unit = mode.findUnit($target)
  if (!unit || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.key === "Enter" && $target.matches(".blank")) {
    event.preventDefault()
    if (!unit.graded) mode.confirm(unit)
  } else if (/^[a-h1-8]$/i.test(event.key) && !$target.matches("[type=text], textarea, select")) {
    // The theme has shortcuts of its own: F opens its search.
    event.stopPropagation()
    chooseByKey(/** @type {Element} */ ($target.closest("[data-item]")), event.key)
  }
}

/**
 * Tap the choice at the place that a letter or digit names.
 *
 * @param {Element} $item
 * @param {string} key
 */
function chooseByKey($item, key) {
  const place = Number.parseInt(key, 18) - (/\d/.test(key) ? 1 : 10)
  /** @type {HTMLInputElement[]} */
  const $inputs = findAll($item, ":scope > .choices input")
  const $input = $inputs[place]
  if (!$input) return
  $input.focus()
  $input.click()
}
