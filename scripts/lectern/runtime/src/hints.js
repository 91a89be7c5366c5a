/**
 * The bundle for hints and for what Firefox does not share. On pages whose HTML holds hints,
 * `[data-hint]`, it shows one, the first that the learner does not know, until its feature was
 * used or it was closed. Those of items and rooms come before that of the text around them.
 */
import { findAll, focusOn, readMeta } from "./dom.js"
import { chooseHint, learnAction, readKnown } from "./known-hints.js"
import { findStorage, Records } from "./records.js"
import { Settings } from "./settings.js"

const SETTING = "hints"
/** The setting, and the name of the hint. */
const TEXT_SIZE = "textSize"

const settings = new Settings(new Records(findStorage(), readMeta("course")))
const $hints = findAll(document, "[data-course] [data-hint]")
$hints.push(...findAll(document, "[data-hint]"))
// A chapter's checks have the same: the first says it.
const names = [...new Set($hints.map(nameOf))]
const shown = chooseHint(names, recallHints())
const $shown = $hints.find(($hint) => nameOf($hint) === shown)

for (const $notice of findAll(document, "[data-apart]")) $notice.hidden = !isApart()
if ($shown) $shown.hidden = false
// First of all: afterwards the button may do something else.
document.addEventListener("click", takeClick, true)
document.addEventListener("keydown", ({ key, target }) => {
  // Enter confirms in a blank.
  if (key === "Enter" && /** @type {Element} */ (target).matches(".blank")) learn("confirm")
})

/** Whether each page's records are apart from those of other pages: so it is in Firefox. */
function isApart() {
  return location.protocol === "file:" && /Firefox/.test(navigator.userAgent)
}

/** Return what is known; the text size also where it was set on another page. */
function recallHints() {
  const known = readKnown(settings.get(SETTING))
  return settings.get(TEXT_SIZE) === undefined ? known : [...known, TEXT_SIZE]
}

/** @param {MouseEvent} event */
function takeClick({ target }) {
  const $target = /** @type {Element} */ (target)
  /** @type {HTMLElement|null} */
  const $button = $target.closest("[data-action], [data-margin], [data-text-size-button]")
  const $closed = $target.closest("[data-hint-close]") && $target.closest("[data-hint]")
  if ($button) learn($button.dataset.action || $button.dataset.margin || TEXT_SIZE)
  if ($closed) close(/** @type {HTMLElement} */ ($closed))
}

/** @param {string} action */
function learn(action) {
  const known = readKnown(settings.get(SETTING))
  const learned = learnAction(names, known, action)
  if (learned.length === known.length) return
  settings.set(SETTING, learned)
  for (const $hint of $hints) if (learned.includes(nameOf($hint))) $hint.hidden = true
}

/**
 * Take a hint away, and the focus to what it stood above, or below in a text.
 *
 * @param {HTMLElement} $hint
 */
function close($hint) {
  learn(nameOf($hint).split(" ")[0])
  const $room = /** @type {HTMLElement} */ ($hint.parentElement)
  const $next = findAll($room, "legend, h1, h2").find(($one) => $one.getClientRects().length)
  if ($next) focusOn($next)
}

/** @param {HTMLElement} $hint */
function nameOf($hint) {
  return String($hint.dataset.hint)
}
