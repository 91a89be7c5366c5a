/**
 * Much work, in turns with the learner's taps.
 */

/** Milliseconds: what a slow phone makes of it is still not felt. */
const TURN = 8

/**
 * Do something once the learner sees what the last tap has brought.
 *
 * @param {() => void} work
 */
export function workLater(work) {
  requestAnimationFrame(() => setTimeout(work))
}

/**
 * Do something with each value, a little at a time, beginning soon.
 *
 * @template T
 * @param {readonly T[]} values
 * @param {(value: T) => void} work
 * @param {() => void} [finish] What follows when all is done.
 */
export function workInTurns(values, work, finish = () => {}) {
  let next = 0
  const takeTurn = () => {
    const end = Date.now() + TURN
    while (next < values.length && Date.now() < end) work(values[next++])
    if (next < values.length) setTimeout(takeTurn)
    else finish()
  }
  workLater(takeTurn)
}
