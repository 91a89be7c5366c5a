/** The notebook on paper: its items as they are asked, their keys at the end. */
import { drawItem } from "../items/banks.js"
import { findAll, make } from "../page/dom.js"
import { REVIEW_WORDS, tellSheet, tellSheetKey } from "./review-words.js"

/**
 * @param {readonly string[]} ids
 * @param {string} root From the page to the site's root.
 */
export function drawNotebookSheet(ids, root) {
  const $items = ids.map((id, place) => drawItem(id, place + 1, root))
  const $keys = $items.map(($item, place) => {
    const keys = findAll($item, "[data-key-words]").map(($key) => String($key.textContent).trim())
    return make("p", {}, tellSheetKey(place + 1, keys))
  })
  return make(
    "section",
    { class: "notebook-sheet" },
    make("h2", {}, tellSheet(ids.length)),
    ...$items,
    make("div", { class: "notebook-keys" }, make("h2", {}, REVIEW_WORDS.keys), ...$keys),
  )
}
