/**
 * What a sitting leaves when it is handed in: its result in the history, and attempts in the
 * records of its items.
 *
 * Whatever comes between two writes, a page that is closed or a store without room, what was
 * written stays, and the sitting waits: handed in again it adds what is missing and no more.
 *
 * @import { ExamItem, ItemMark } from "../judging/marks.js"
 * @import { Attempt, Response } from "../judging/model.js"
 * @import { MadeAttempt, Store } from "../records/store.js"
 * @import { Finished, History } from "../records/history.js"
 * @import { Sitting, Sittings } from "../records/sittings.js"
 */

import { hasPassed, isBlank, markPaper, markSections, sumMarks } from "../judging/marks.js"
import { fitsItem } from "../judging/scoring.js"
import { appendAttempt } from "../records/attempts.js"

/** @typedef {{store: Store, history: History, sittings: Sittings}} Shelf Where it is stored. */

/**
 * Return what a sitting came to, and whether all of that is stored. If not, the sitting is kept.
 *
 * @param {Shelf} shelf
 * @param {Sitting} sitting
 * @param {ReadonlyMap<string, ExamItem>} items All of its paper.
 * @param {number} passMark Per cent.
 */
export function storeResult({ store, history, sittings }, sitting, items, passMark) {
  const known = Object(history.finished.find(({ start }) => start === sitting.start))
  // The first time counts, and so does what was stored then.
  const { end = sitting.end, responses = sitting.responses } = known
  const given = Object.assign({}, sitting, { end, responses })
  const { finished, attempts } = finishSitting(given, items, passMark, store.records.now())
  const append = end ? appendOnce : appendAttempt
  sittings.close(Object.assign(given, { end: finished.end }))
  const isKept = history.add(finished)
  const isStored = store.addAttempts(attempts, finished.end, append) && isKept
  if (isStored) sittings.end()
  return { finished, isStored }
}

/**
 * Return a list with an attempt more, unless it holds it already: made at its time, or later
 * where the clock had been wrong.
 *
 * @param {readonly Attempt[]} attempts
 * @param {Attempt} attempt
 */
export function appendOnce(attempts, attempt) {
  const [end, ...made] = attempt
  const text = JSON.stringify(made)
  const isThere = attempts.some(([time, ...one]) => time >= end && JSON.stringify(one) === text)
  return isThere ? attempts.slice() : appendAttempt(attempts, attempt)
}

/**
 * Return what a sitting that is over leaves: its entry in the history, and the attempts for the
 * records of the items.
 *
 * @param {Sitting} sitting
 * @param {ReadonlyMap<string, ExamItem>} items All of its paper.
 * @param {number} passMark Per cent.
 * @param {number} now
 * @returns {{finished: Finished, attempts: MadeAttempt[]}}
 */
export function finishSitting(sitting, items, passMark, now) {
  const { seed, start, deadline, paper, responses, end } = sitting
  const marks = markPaper(paper, items, responses)
  const points = sumMarks(marks)
  const facts = {
    seed,
    start,
    // A clock that was set back does not make an exam end before it began.
    end: end || Math.max(start, Math.min(now, deadline)),
    passed: hasPassed(points, passMark),
    sections: markSections(paper, marks),
    responses,
  }
  return { finished: Object.assign(facts, points), attempts: collectAttempts(marks) }
}

/**
 * Return what goes into the items' records. What was left blank was not attempted; what was
 * begun and cannot be judged as a whole, an ordering or a matching, says nothing either.
 *
 * @param {readonly ItemMark[]} marks
 * @returns {MadeAttempt[]}
 */
export function collectAttempts(marks) {
  return marks.flatMap(({ item, states }) =>
    item.parts.flatMap(({ id, revision }, index) => {
      const response = /** @type {Response} */ (states[index].response)
      const counts = !isBlank(response) && fitsItem(item.parts[index], response)
      return counts ? [{ id, response, revision }] : []
    }),
  )
}
