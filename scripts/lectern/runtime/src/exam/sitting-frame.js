/**
 * What surrounds the item of a running exam: where one is, the flag and the clock above, the
 * bar with the buttons below.
 *
 * @import { PaperSection } from "../judging/paper.js"
 */

import { tellPosition, WORDS } from "../items/item-words.js"
import { make, makeButton } from "../page/dom.js"
import { formatClock, LAST_MINUTES } from "./exam-clock.js"
import { EXAM_WORDS, tellSection } from "./exam-words.js"

/**
 * @typedef {object} FrameFacts
 * @property {number} place The item shown, from 0.
 * @property {number} total
 * @property {PaperSection} section
 * @property {boolean} flagged
 */

export class SittingFrame {
  constructor() {
    this.$position = make("p", { class: "practice-position" })
    this.$flag = makeButton("flag", EXAM_WORDS.flag)
    this.$clock = make("p", { class: "exam-clock", role: "timer", "aria-label": EXAM_WORDS.left })
    // Those who listen are told by the page's region, or the open sheet's.
    this.$warning = make("p", { class: "exam-warning", "aria-hidden": "true" })
    this.$passed = make("span")
    this.$section = make("p", { class: "exam-section" })
    this.$top = make(
      "div",
      { class: "practice-top" },
      this.$position,
      this.$flag,
      this.$clock,
      make("div", { class: "practice-progress", "aria-hidden": "true" }, this.$passed),
      this.$section,
      this.$warning,
    )
    this.$previous = makeButton("previous", WORDS.previous)
    this.$primary = makeButton("next", WORDS.next, { class: "primary" })
    const $sheet = makeButton("sheet", WORDS.sheet)
    this.$bar = make("div", { class: "practice-bar" }, this.$previous, this.$primary, $sheet)
  }

  /** @param {FrameFacts} facts */
  refresh({ place, total, section, flagged }) {
    const [before, number, after] = tellPosition(place + 1, place + 1, total)
    this.$position.replaceChildren(before, make("strong", {}, number), after)
    this.$section.textContent = tellSection(section.title, section.points)
    this.$flag.textContent = flagged ? EXAM_WORDS.flagged : EXAM_WORDS.flag
    this.$flag.setAttribute("aria-pressed", String(flagged))
    this.$passed.style.width = `${(100 * (place + 1)) / total}%`
    this.$previous.disabled = !place
    const last = place === total - 1
    this.$primary.dataset.action = last ? "hand-in" : "next"
    this.$primary.textContent = last ? EXAM_WORDS.handIn : WORDS.next
  }

  /** @param {number} left Seconds. */
  showTime(left) {
    this.$clock.textContent = formatClock(left)
    this.$clock.toggleAttribute("data-last", left <= LAST_MINUTES)
  }

  /** @param {string} text What is said beside the clock, over the end of the section's name. */
  warn(text) {
    this.$warning.textContent = text
  }
}
