/** What surrounds the item of a session: where one is above, the buttons below. */
import { makeHint, showHint } from "../items/actions.js"
import { tellMissed, tellPosition, WORDS } from "../items/item-words.js"
import { make, makeButton } from "../page/dom.js"
import { REVIEW_WORDS } from "./review-words.js"

/**
 * @typedef {object} SessionFacts
 * @property {string} title
 * @property {number} place From 0.
 * @property {number} total
 * @property {number} missed
 * @property {boolean} repeated Whether the item was missed before in the session.
 * @property {{action: string, text: string}} primary
 */

export class SessionFrame {
  constructor() {
    this.$position = make("p", { class: "practice-position" })
    this.$missed = make("p", { class: "practice-missed" })
    this.$passed = make("span")
    this.$note = make("p", { class: "review-note" })
    this.$top = make(
      "div",
      { class: "practice-top" },
      this.$position,
      this.$missed,
      makeButton("home", REVIEW_WORDS.leave),
      make("div", { class: "practice-progress", "aria-hidden": "true" }, this.$passed),
      this.$note,
    )
    this.$previous = makeButton("previous", WORDS.previous)
    this.$primary = makeButton("next", WORDS.next, { class: "primary" })
    this.$bar = make("div", { class: "practice-bar" }, makeHint(), this.$previous, this.$primary)
    this.$bar.append(makeButton("sheet", WORDS.sheet))
  }

  /** @param {SessionFacts} facts */
  refresh({ title, place, total, missed, repeated, primary }) {
    const [before, number, after] = tellPosition(place + 1, place + 1, total)
    this.$position.replaceChildren(`${title} · ${before}`, make("strong", {}, number), after)
    this.$missed.textContent = tellMissed(missed)
    this.$note.textContent = repeated ? REVIEW_WORDS.repeated : ""
    this.$passed.style.width = `${(100 * (place + 1)) / total}%`
    this.$previous.disabled = !place
    this.$primary.textContent = primary.text
    this.$primary.dataset.action = primary.action
    this.showHint("")
  }

  /** @param {string} text */
  showHint(text) {
    showHint(this.$bar, text)
  }
}
