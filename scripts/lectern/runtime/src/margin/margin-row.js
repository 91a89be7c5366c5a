/** The margin's buttons, `[data-margin]`, which stand in rows: `.margin`, or an item's `.actions`. */
import { make } from "../page/dom.js"

/**
 * Return a button of the margin.
 *
 * @param {"note"|"report"|"more"|"speak"|"read"} action
 * @param {string} text
 * @param {Record<string, string>} [attributes]
 */
export function makeMarginButton(action, text, attributes) {
  return make("button", Object.assign({ type: "button", "data-margin": action }, attributes), text)
}

/** @param {Node[]} $buttons */
export function makeRow(...$buttons) {
  return make("div", { class: "margin" }, ...$buttons)
}
