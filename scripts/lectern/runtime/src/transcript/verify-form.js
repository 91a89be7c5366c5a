/**
 * For trainers: whether the line that a learner has sent agrees with its code. What it means
 * stands on the page around it.
 */
import { announce } from "../page/announcer.js"
import { findAll, make, makeButton } from "../page/dom.js"
import { verifyLine } from "./line.js"
import { TRANSCRIPT_WORDS, VERDICT_WORDS } from "./transcript-words.js"

export class VerifyForm {
  /** @param {HTMLElement} $room */
  constructor($room) {
    this.$line = make("textarea", { rows: "4", id: "transcript-pasted" })
    this.$verdict = make("p", { class: "transcript-verdict" })
    for (const $plain of findAll($room, ".room-plain")) $plain.remove()
    $room.append(
      make("p", {}, make("label", { for: "transcript-pasted" }, TRANSCRIPT_WORDS.paste)),
      this.$line,
      make("div", { class: "actions" }, makeButton("verify", TRANSCRIPT_WORDS.verifyButton)),
      this.$verdict,
    )
  }

  /** @param {HTMLElement|null} $button */
  press($button) {
    if ($button) this.verify()
  }

  /**
   * Say whether what was pasted agrees.
   *
   * @private
   */
  verify() {
    const verdict = nameVerdict(verifyLine(this.$line.value))
    this.$verdict.dataset.verdict = verdict
    this.$verdict.textContent = VERDICT_WORDS[verdict]
    announce(VERDICT_WORDS[verdict])
  }
}

/** @param {boolean|null} agrees */
function nameVerdict(agrees) {
  if (agrees === null) return "none"
  return agrees ? "right" : "wrong"
}
