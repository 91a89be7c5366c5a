/**
 * What a round of practice came to, and how to go on.
 *
 * @import { PracticeMode } from "./practice-mode.js"
 */
import { makeButton } from "../page/dom.js"
import {
  drawEndCard,
  drawNoted,
  END_WORDS,
  isRight,
  takeWays,
  tellFigure,
  tellLooked,
} from "../page/end-card.js"
import { PRACTICE_WORDS, tellTodo } from "./practice-words.js"

/** @param {PracticeMode} practice */
export function drawPracticeEnding(practice) {
  const { $set, memorising, sequence } = practice
  const done = memorising ? [] : sequence.filter((unit) => practice.isDone(unit))
  const outcomes = done.map((unit) => practice.judge(unit))
  const todo = memorising ? 0 : practice.filterUnits("todo").length
  const ways = [...takeWays($set, "next")]
  if (memorising) ways.unshift(makeButton("practise", PRACTICE_WORDS.practise))
  if (practice.grouping) ways.unshift(makeButton("review", PRACTICE_WORDS.review))
  const onward = practice.grouping ? PRACTICE_WORDS.nextGroup : tellTodo(todo)
  if (todo) ways.push(makeButton("show-todo", onward))
  if (!outcomes.every(isRight)) ways.unshift(makeButton("again", END_WORDS.again))
  return drawEndCard({
    title: memorising ? PRACTICE_WORDS.memorised : PRACTICE_WORDS.ended,
    figure: memorising ? `${sequence.length} 题` : tellFigure(outcomes),
    statuses: outcomes,
    notes: outcomes.length ? [drawNoted($set, outcomes), tellLooked(outcomes)] : [],
    ways,
  })
}
