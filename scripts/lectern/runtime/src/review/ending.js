/**
 * What a session came to, and how to go on.
 *
 * @import { Session } from "./session.js"
 */
import { make, makeButton } from "../page/dom.js"
import { readBest } from "./best.js"
import { REVIEW_WORDS, tellNext, tellRush, tellSession, WAY_WORDS } from "./review-words.js"

/**
 * @param {Session} session
 * @param {{days: number, count: number}} next What is to be reviewed next.
 */
export function drawEnding({ plan, queue, store }, next) {
  const isRush = plan.way === "rush"
  const won = queue.missed ? REVIEW_WORDS.rushEnd : REVIEW_WORDS.rushWon
  const lines = [
    isRush ? tellRush(queue.right, readBest(store.settings)) : tellSession(queue.done, queue.right),
    queue.missed ? REVIEW_WORDS.tomorrow : "",
    tellNext(next),
  ]
  return make(
    "div",
    { class: "review-ending" },
    make("h2", {}, isRush ? won : REVIEW_WORDS.end),
    ...lines.filter(Boolean).map((line) => make("p", {}, line)),
    make("div", { class: "actions" }, ...drawButtons(isRush, !next.days)),
  )
}

/**
 * @param {boolean} isRush
 * @param {boolean} isDue Whether anything is due today.
 */
function drawButtons(isRush, isDue) {
  const $buttons = [makeButton("home", REVIEW_WORDS.home)]
  if (isDue) $buttons.unshift(makeButton("start", WAY_WORDS.due.title, { "data-way": "due" }))
  if (isRush) $buttons.unshift(makeButton("start", REVIEW_WORDS.again, { "data-way": "rush" }))
  $buttons[0].className = "primary"
  return $buttons
}
