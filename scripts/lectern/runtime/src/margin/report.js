/** 反映问题: what a learner sends to the trainers, copied or shown to be copied. */
import { announce } from "../page/announcer.js"
import { copyText } from "../page/copying.js"
import { make, readMeta } from "../page/dom.js"
import { readStem } from "./item-text.js"
import { MARGIN_WORDS, writeReport } from "./margin-words.js"

/**
 * Copy a text about what a button belongs to: an item, the heading above it, or the page.
 *
 * @param {HTMLElement} $button
 */
export function report($button) {
  const $row = /** @type {HTMLElement} */ ($button.parentElement)
  const text = writeReport({
    course: readMeta("title"),
    version: readMeta("version"),
    page: document.title.replace(` - ${readMeta("title")}`, ""),
    path: decodeURI(readMeta("page")),
    place: findPlace($row),
  })
  for (const $told of $row.querySelectorAll(".report")) $told.remove()
  const $text = make("textarea", { rows: "4", readonly: "", "aria-label": MARGIN_WORDS.reportText })
  const $told = make("p")
  $row.append(make("div", { class: "report" }, $told, $text))
  const copied = copyText($text, text)
  if (copied) $text.remove()
  $told.textContent = copied ? MARGIN_WORDS.copied : MARGIN_WORDS.copyByHand
  announce($told.textContent)
}

/**
 * Return what of the page a row belongs to.
 *
 * @param {HTMLElement} $row
 */
function findPlace($row) {
  const $unit = /** @type {HTMLElement|null} */ ($row.closest("[data-unit]"))
  if ($unit) return { name: "试题", id: $unit.id, text: readStem($unit) }
  const $heading = $row.previousElementSibling
  return $heading && $heading.matches("h2, h3")
    ? { name: "小节", id: $heading.id && `#${$heading.id}`, text: String($heading.textContent) }
    : undefined
}
