/**
 * What a sitting leaves when it is handed in: its result in the history, and attempts in the
 * records of its items.
 *
 * Whatever comes between two writes, a page that is closed or a store without room, what was
 * written stays, and the sitting waits: handed in again it adds what is missing and no more.
 *
 * @import { Attempt } from "../model.js"
 * @import { Store } from "../store.js"
 * @import { History } from "./history.js"
 * @import { ExamItem } from "./results.js"
 * @import { Sitting, Sittings } from "./sittings.js"
 */
import { appendAttempt } from "../attempts.js"
import { finishSitting } from "./results.js"

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
