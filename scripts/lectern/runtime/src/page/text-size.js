/**
 * 标准, 大字, 特大: `html[data-text-size]`, which the page's head sets before the first paint
 * and `[data-text-size-button]` changes.
 *
 * @import { Settings } from "../records/settings.js"
 */

const SIZES = ["", "large", "largest"]
const NAMES = ["标准", "大字", "特大"]

/**
 * Let the button go through the sizes.
 *
 * @param {Settings} settings
 */
export function followTextSize(settings) {
  const { dataset } = document.documentElement
  nameButtons(dataset.textSize)
  document.addEventListener("click", (event) => {
    const $target = /** @type {Element} */ (event.target)
    if (!$target.closest("[data-text-size-button]")) return
    dataset.textSize = SIZES[(placeOf(dataset.textSize) + 1) % SIZES.length]
    settings.set("textSize", dataset.textSize)
    nameButtons(dataset.textSize)
  })
}

/** @param {string|undefined} size */
function nameButtons(size) {
  const name = `文字大小：${NAMES[placeOf(size)]}`
  /** @type {NodeListOf<HTMLElement>} */
  const buttons = document.querySelectorAll("[data-text-size-button]")
  for (const $button of buttons) {
    $button.setAttribute("aria-label", name)
    $button.title = name
  }
}

/** @param {string|undefined} size */
function placeOf(size) {
  return Math.max(0, SIZES.indexOf(String(size)))
}
