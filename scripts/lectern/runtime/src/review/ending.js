/**
 * What a session came to.
 *
 * @import { Session } from "./session.js"
 */
import { make, makeButton } from "../dom.js"
import { REVIEW_WORDS, tellRush, tellSession } from "./words.js"

/** @param {Session} session */
export function drawEnding({ plan, queue }) {
  const isRush = plan.way === "rush"
  const lines = isRush ? [tellRush(queue.right)] : [tellSession(queue.done, queue.right)]
  if (queue.missed) lines.push(REVIEW_WORDS.tomorrow)
  const won = queue.missed ? REVIEW_WORDS.rushEnd : REVIEW_WORDS.rushWon
  return make(
    "div",
    { class: "review-ending" },
    make("h2", {}, isRush ? won : REVIEW_WORDS.end),
    ...lines.map((line) => make("p", {}, line)),
    make("div", { class: "actions" }, makeButton("home", REVIEW_WORDS.home, { class: "primary" })),
  )
}
