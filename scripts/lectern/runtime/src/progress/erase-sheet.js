/** The two questions before a learner's records are erased. */
import { make, makeButton } from "../page/dom.js"
import { Sheet } from "../page/sheet.js"
import { PROGRESS_WORDS } from "./progress-words.js"

export class EraseSheet extends Sheet {
  /** @param {HTMLElement} $room */
  constructor($room) {
    super($room, "erase", PROGRESS_WORDS.erase)
  }

  /** Ask the first time. */
  ask() {
    this.show(...drawQuestion(PROGRESS_WORDS.askErase, "ask-again", PROGRESS_WORDS.goOnErasing))
  }

  /** Ask once more, in the same sheet. */
  askAgain() {
    const { askAgain, eraseForGood } = PROGRESS_WORDS
    this.$content.replaceChildren(...drawQuestion(askAgain, "erase", eraseForGood))
    const $no = this.$content.querySelector("button")
    if ($no) $no.focus()
  }
}

/**
 * @param {string} question
 * @param {string} action
 * @param {string} yes
 */
function drawQuestion(question, action, yes) {
  const $no = makeButton("close", PROGRESS_WORDS.keep, { class: "primary" })
  return [make("p", {}, question), make("div", { class: "actions" }, $no, makeButton(action, yes))]
}
