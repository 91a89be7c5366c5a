/** For trainers: whether a line that a learner has sent agrees with its code. */
import { announce } from "../announcer.js"
import { make, makeButton } from "../dom.js"
import { verifyLine } from "./line.js"
import { RECORD_WORDS, VERDICT_WORDS } from "./words.js"

export class VerifyForm {
  constructor() {
    this.$line = make("textarea", { rows: "4", id: "record-pasted" })
    this.$verdict = make("p", { class: "record-verdict" })
    this.$content = make(
      "section",
      { class: "record-verify" },
      make("h2", {}, RECORD_WORDS.verify),
      make("p", {}, RECORD_WORDS.verifyNote),
      make("p", {}, make("label", { for: "record-pasted" }, RECORD_WORDS.paste)),
      this.$line,
      make("div", { class: "actions" }, makeButton("verify", RECORD_WORDS.verifyButton)),
      this.$verdict,
    )
  }

  /** Say whether what was pasted agrees. */
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
