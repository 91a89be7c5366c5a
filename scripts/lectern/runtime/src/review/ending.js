/**
 * What a session came to, and how to go on.
 *
 * @import { Session } from "./session.js"
 */
import { make, makeButton } from "../page/dom.js"
import { drawEndCard, END_WORDS, isRight, tellFigure, tellLooked } from "../page/end-card.js"
import { readBest } from "./best.js"
import {
  REVIEW_WORDS,
  tellBestOf,
  tellDailyNext,
  tellDueWay,
  tellNext,
  tellPassed,
} from "./review-words.js"

/**
 * @typedef {object} Onward What comes after a session.
 * @property {{days: number, count: number}} next What is to be reviewed next.
 * @property {number} tomorrow How many items will be due tomorrow.
 * @property {{href: string, title: string}|null} chapter The one to go on with.
 */

/**
 * @param {Session} session
 * @param {Onward} onward
 */
export function drawEnding(session, { next, tomorrow, chapter }) {
  const { plan, queue, store } = session
  const isRush = plan.way === "rush"
  const isDaily = plan.way === "daily"
  const outcomes = queue.outcomes
  const notes = [
    isRush ? tellBestOf(readBest(store.settings)) : "",
    queue.missed ? REVIEW_WORDS.tomorrow : "",
    !isRush && outcomes.every(isRight) ? END_WORDS.allRight : "",
    tellLooked(outcomes),
    isDaily ? tellDailyNext(tomorrow) : tellNext(next),
  ]
  return drawEndCard({
    title: nameEnd(plan.way, queue.missed > 0),
    figure: isRush ? tellPassed(queue.right) : tellFigure(outcomes),
    statuses: outcomes,
    notes,
    ways: drawWays(session, next, chapter),
  })
}

/**
 * @param {string} way
 * @param {boolean} isMissed
 */
function nameEnd(way, isMissed) {
  if (way === "rush") return isMissed ? REVIEW_WORDS.rushEnd : REVIEW_WORDS.rushWon
  return way === "daily" ? REVIEW_WORDS.dailyEnd : REVIEW_WORDS.end
}

/**
 * @param {Session} session
 * @param {Onward["next"]} next
 * @param {Onward["chapter"]} chapter
 */
function drawWays({ plan, queue }, next, chapter) {
  /** @type {HTMLElement[]} */
  const $ways = [makeButton("home", REVIEW_WORDS.home)]
  if (queue.missedIds.length)
    $ways.push(makeButton("start", END_WORDS.again, { "data-way": "missed" }))
  if (plan.way === "rush") {
    $ways.push(makeButton("start", REVIEW_WORDS.rushAgain, { "data-way": "rush" }))
  } else if (!next.days) {
    $ways.push(makeButton("start", tellDueWay(next.count), { "data-way": "due" }))
  } else if (chapter) {
    $ways.push(make("a", { href: chapter.href }, chapter.title))
  }
  return $ways
}
