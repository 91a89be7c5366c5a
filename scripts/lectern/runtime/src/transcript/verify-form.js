/** For trainers: whether a line that a learner has sent agrees with its code. */
import { announce } from "../page/announcer.js"
import { make, makeButton } from "../page/dom.js"
import { verifyLine } from "./line.js"
import { TRANSCRIPT_WORDS, VERDICT_WORDS } from "./transcript-words.js"

export class VerifyForm {
  constructor() {
    this.$line = make("textarea", { rows: "4", id: "transcript-pasted" })
    this.$verdict = make("p", { class: "transcript-verdict" })
    this.$content = make(
      "section",
      { class: "transcript-verify" },
      make("h2", {}, TRANSCRIPT_WORDS.verify),
      make("p", {}, TRANSCRIPT_WORDS.verifyNote),
      make("p", {}, make("label", { for: "transcript-pasted" }, TRANSCRIPT_WORDS.paste)),
      this.$line,
      make("div", { class: "actions" }, makeButton("verify", TRANSCRIPT_WORDS.verifyButton)),
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
