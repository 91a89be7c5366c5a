/**
 * What surrounds the units of a practice: the line with the position above, the bar with the
 * buttons below, and the words for an empty sequence.
 */
import { makeHint, showHint } from "../items/actions.js"
import { SET_WORDS, tellMissed, tellPosition, WORDS } from "../items/item-words.js"
import { findAll, make, makeButton } from "../page/dom.js"
import { EMPTY_WORDS, PRACTICE_WORDS } from "./practice-words.js"

/**
 * @typedef {object} FrameFacts
 * @property {number} first The place of the first unit shown, from 1; 0 for none.
 * @property {number} last
 * @property {number} total
 * @property {number} missed
 * @property {string[]} scope What the sequence is, where it is not simply all in order.
 * @property {boolean} memorising
 * @property {boolean} paged Whether whole pages are turned.
 * @property {{action: string, text: string}} primary
 * @property {string} filter
 */

export class PracticeFrame {
  /**
   * @param {HTMLElement} $set
   * @param {HTMLFormElement} $form
   */
  constructor($set, $form) {
    this.$set = $set
    this.$position = make("p", { class: "practice-position" })
    this.$missed = makeButton("missed", "", { class: "practice-missed" })
    this.$practise = makeButton("practise", PRACTICE_WORDS.practising)
    this.$memorise = makeButton("memorise", PRACTICE_WORDS.memorise)
    this.$passed = make("span")
    this.$top = make(
      "div",
      { class: "practice-top" },
      this.$position,
      make("span", { class: "practice-switch" }, this.$practise, this.$memorise),
      this.$missed,
      makeButton("settings", PRACTICE_WORDS.settings),
      make("div", { class: "practice-progress", "aria-hidden": "true" }, this.$passed),
    )
    this.$emptyText = make("p")
    const $empty = make("div", { class: "practice-empty" }, this.$emptyText)
    $empty.append(makeButton("show-all", PRACTICE_WORDS.showAll))
    this.$previous = makeButton("previous", WORDS.previous)
    this.$primary = makeButton("confirm", SET_WORDS.confirm, { class: "primary" })
    this.$bar = make("div", { class: "practice-bar" }, makeHint(), this.$previous, this.$primary)
    this.$bar.append(makeButton("sheet", WORDS.sheet))
    $form.before(this.$top, $empty)
    for (const $reserved of findAll($set, "[data-reserved]")) $reserved.remove()
    this.$end = make("div")
    $form.after(this.$bar, this.$end)
  }

  /** @param {FrameFacts} facts */
  refresh(facts) {
    const { first, last, total, paged, primary } = facts
    this.$set.toggleAttribute("data-empty", !total)
    this.$emptyText.textContent = EMPTY_WORDS[facts.filter]
    this.showPosition(facts)
    this.$missed.textContent = tellMissed(facts.missed)
    this.$missed.setAttribute("aria-pressed", `${facts.filter === "wrong"}`)
    this.$practise.setAttribute("aria-pressed", `${!facts.memorising}`)
    this.$memorise.setAttribute("aria-pressed", `${facts.memorising}`)
    this.$passed.style.width = `${total && (100 * last) / total}%`
    this.$previous.textContent = paged ? PRACTICE_WORDS.previousPage : WORDS.previous
    this.$previous.disabled = first <= 1
    this.$primary.textContent = primary.text
    this.$primary.dataset.action = primary.action
    this.showHint("")
  }

  /**
   * Show what the round came to in place of all else, or the units again.
   *
   * @param {HTMLElement|null} $end
   */
  showEnd($end) {
    this.$set.toggleAttribute("data-ended", $end !== null)
    this.$end.replaceChildren(...($end ? [$end] : []))
  }

  /** @param {string} text */
  showHint(text) {
    showHint(this.$bar, text)
  }

  /**
   * @private
   * @param {FrameFacts} facts
   */
  showPosition({ first, last, total, scope }) {
    const [before, number, after] = tellPosition(first, last, total)
    this.$position.replaceChildren(
      before,
      make("strong", {}, number),
      [after, ...scope].join(" · "),
    )
  }
}
