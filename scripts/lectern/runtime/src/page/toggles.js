/**
 * What the theme leaves to pointers and plain keys: the drawer and the search open by real
 * buttons, for no keyboard reaches the theme's labels; and the search follows every input.
 *
 * A button names the theme's check box: `data-toggles="__drawer"`. It works by the label beside
 * it, for which the theme's own script listens.
 */

import { closeLayer, openLayer } from "./layers.js"

const DRAWER = "__drawer"
const CLOSE = { __drawer: () => pressLabel(DRAWER), __search: () => pressLabel("__search") }

/** Let the buttons work the theme's check boxes. */
export function followToggles() {
  document.addEventListener("click", ({ target }) => {
    /** @type {HTMLElement|null} */
    const $button = /** @type {Element} */ (target).closest("[data-toggles]")
    if ($button) pressLabel(String($button.dataset.toggles))
  })
  document.addEventListener("change", ({ target }) => followToggle(target))
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && findOne(`#${DRAWER}:checked`)) pressLabel(DRAWER)
  })
}

/** Let the search ask for the words that it offers to try. */
export function followTries() {
  document.addEventListener("click", ({ target }) => {
    /** @type {HTMLElement|null} */
    const $word = /** @type {Element} */ (target).closest("[data-search]")
    const $input = /** @type {HTMLInputElement|null} */ (findOne(".md-search__input"))
    if (!$word || !$input) return
    $input.value = String($word.dataset.search)
    $input.focus()
    $input.dispatchEvent(new Event("keyup"))
  })
}

/** Let the search see words that are pasted, spoken or drawn: the theme listens to keys alone. */
export function followSearchInput() {
  document.addEventListener("input", ({ target }) => {
    const $input = /** @type {Element} */ (target)
    if ($input.matches(".md-search__input")) $input.dispatchEvent(new Event("keyup"))
  })
}

/**
 * Say in a toggle's button whether it is open, and move the focus there and back.
 *
 * @param {EventTarget|null} $changed
 */
function followToggle($changed) {
  const { id, checked } = /** @type {HTMLInputElement} */ ($changed)
  const $button = findOne(`[data-toggles="${id}"]`)
  if (!$button) return
  $button.setAttribute("aria-expanded", `${checked}`)
  const close = CLOSE[/** @type {keyof typeof CLOSE} */ (id)]
  closeLayer(close)
  if (checked) openLayer(close)
  // The theme itself moves the focus into its search.
  const $target = checked ? id === DRAWER && findOne(".md-sidebar--primary") : $button
  if (!$target) return
  if (checked) $target.tabIndex = -1
  $target.focus()
}

/** @param {string} id */
function pressLabel(id) {
  const $label = findOne(`.md-header label[for="${id}"]`)
  if ($label) $label.click()
}

/**
 * @param {string} selector
 * @returns {HTMLElement|null}
 */
function findOne(selector) {
  return document.querySelector(selector)
}
