/**
 * The bundle for hints and for what Firefox does not share. On pages whose HTML holds hints,
 * `[data-hint]`, it shows one, the first that the learner does not know, until its feature was
 * used or it was closed.
 */
import { findAll, focusOn, readMeta } from "./dom.js"
import { chooseHint, learnAction, readKnown } from "./known-hints.js"
import { findStorage, Records } from "./records.js"
import { Settings } from "./settings.js"

const SETTING = "hints"

const settings = new Settings(new Records(findStorage(), readMeta("course")))
const $hints = findAll(document, "[data-hint]")
const names = $hints.map(nameOf)
const shown = chooseHint(names, readKnown(settings.get(SETTING)))

for (const $notice of findAll(document, "[data-apart]")) $notice.hidden = !isApart()
for (const $hint of $hints) $hint.hidden = nameOf($hint) !== shown
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

/** @param {MouseEvent} event */
function takeClick({ target }) {
  const $target = /** @type {Element} */ (target)
  /** @type {HTMLElement|null} */
  const $button = $target.closest("[data-action]")
  const $closed = $target.closest("[data-hint-close]") && $target.closest("[data-hint]")
  if ($button) learn(String($button.dataset.action))
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
 * Take a hint away, and the focus on to what it stood above.
 *
 * @param {HTMLElement} $hint
 */
function close($hint) {
  learn(nameOf($hint).split(" ")[0])
  const $room = /** @type {HTMLElement} */ ($hint.parentElement)
  const $next = findAll($room, "legend, h2").find(($one) => $one.getClientRects().length)
  if ($next) focusOn($next)
}

/** @param {HTMLElement} $hint */
function nameOf($hint) {
  return String($hint.dataset.hint)
}
