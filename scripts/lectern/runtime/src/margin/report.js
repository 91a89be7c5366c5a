/** 反映问题: what a learner sends to the trainers, copied or shown to be copied. */
import { announce } from "../announcer.js"
import { make } from "../dom.js"
import { readStem } from "./item-text.js"
import { MARGIN_WORDS, writeReport } from "./words.js"

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
  const $text = make("textarea", { rows: "5", readonly: "", "aria-label": MARGIN_WORDS.reportText })
  $text.value = text
  const $told = make("p")
  $row.append(make("div", { class: "report" }, $told, $text))
  const finish = (/** @type {boolean} */ copied) => {
    $told.textContent = copied ? MARGIN_WORDS.copied : MARGIN_WORDS.copyByHand
    announce($told.textContent)
    if (!copied) return
    $text.remove()
    $button.focus()
  }
  copy($text).then(finish, () => finish(false))
}

/**
 * Copy the text of a field, which it selects.
 *
 * @param {HTMLTextAreaElement} $text
 */
async function copy($text) {
  $text.focus()
  $text.select()
  // Pages from a disk and older browsers have nothing else.
  if (document.execCommand("copy")) return true
  await navigator.clipboard.writeText($text.value)
  return true
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
    ? { name: "小节", id: `#${$heading.id}`, text: String($heading.textContent) }
    : undefined
}

/** @param {string} name */
export function readMeta(name) {
  /** @type {HTMLMetaElement|null} */
  const $meta = document.querySelector(`meta[name=lectern-${name}]`)
  return $meta ? $meta.content : ""
}
