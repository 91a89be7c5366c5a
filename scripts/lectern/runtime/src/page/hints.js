/**
 * Hints, and a notice for Firefox. On pages whose HTML holds hints, `[data-hint]`, one is shown,
 * the first that the learner does not know, until its feature was used or it was closed. Those of
 * items and rooms come before that of the text around them.
 *
 * @import { Settings } from "../records/settings.js"
 */
import { chooseHint, learnAction, readKnown } from "../records/known-hints.js"
import { findAll, focusOn } from "./dom.js"

const SETTING = "hints"
/** The setting, and the name of the hint. */
const TEXT_SIZE = "textSize"

/** Show what stands there for browsers in which each page keeps records of its own: Firefox. */
export function showApart() {
  const isApart = location.protocol === "file:" && /Firefox/.test(navigator.userAgent)
  for (const $notice of findAll(document, "[data-apart]")) $notice.hidden = !isApart
}

export class Hints {
  /** @param {Settings} settings */
  constructor(settings) {
    this.settings = settings
    this.$hints = findAll(document, "[data-course] [data-hint]")
    this.$hints.push(...findAll(document, "[data-hint]"))
    // A chapter's checks have the same: the first says it.
    this.names = [...new Set(this.$hints.map(nameOf))]
  }

  /** Show a hint, and learn which ones have become needless. */
  start() {
    // Until now one was shown by what the head's script has chosen.
    document.documentElement.removeAttribute("data-hint-first")
    if (!this.names.length) return
    const shown = chooseHint(this.names, this.recall())
    const $shown = this.$hints.find(($hint) => nameOf($hint) === shown)
    if ($shown) $shown.hidden = false
    // First of all: afterwards the button may do something else.
    document.addEventListener("click", (event) => this.takeClick(event), true)
    document.addEventListener("keydown", ({ key, target }) => {
      const $target = /** @type {Element} */ (target)
      // Enter confirms in a blank.
      if (key === "Enter" && $target.matches(".blank")) this.learn("confirm")
    })
  }

  /**
   * Return what is known; the text size also where it was set on another page.
   *
   * @private
   */
  recall() {
    const known = readKnown(this.settings.get(SETTING))
    return this.settings.get(TEXT_SIZE) === undefined ? known : [...known, TEXT_SIZE]
  }

  /**
   * @private
   * @param {MouseEvent} event
   */
  takeClick({ target }) {
    const $target = /** @type {Element} */ (target)
    /** @type {HTMLElement|null} */
    const $button = $target.closest("[data-action], [data-margin], [data-text-size-button]")
    const $closed = $target.closest("[data-hint-close]") && $target.closest("[data-hint]")
    if ($button) this.learn($button.dataset.action || $button.dataset.margin || TEXT_SIZE)
    if ($closed) this.close(/** @type {HTMLElement} */ ($closed))
  }

  /**
   * @private
   * @param {string} action
   */
  learn(action) {
    const known = readKnown(this.settings.get(SETTING))
    const learned = learnAction(this.names, known, action)
    if (learned.length === known.length) return
    this.settings.set(SETTING, learned)
    for (const $hint of this.$hints) if (learned.includes(nameOf($hint))) $hint.hidden = true
  }

  /**
   * Take a hint away, and the focus to what it stood above, or below in a text.
   *
   * @private
   * @param {HTMLElement} $hint
   */
  close($hint) {
    this.learn(nameOf($hint).split(" ")[0])
    const $room = /** @type {HTMLElement} */ ($hint.parentElement)
    const $next = findAll($room, "legend, h1, h2").find(($one) => $one.getClientRects().length)
    if ($next) focusOn($next)
  }
}

/** @param {HTMLElement} $hint */
function nameOf($hint) {
  return String($hint.dataset.hint)
}
