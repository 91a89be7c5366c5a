/**
 * When an item is due again: FSRS-6 with its default parameters, a wanted retention of 90%, no
 * learning steps and no fuzz. `tests/cases/fsrs.json` holds it to the reference implementation.
 *
 * @typedef {1|2|3} Rating Again, Hard, Good; nobody says that an item was easy.
 *
 * @typedef {object} Memory
 * @property {number} stability In days.
 * @property {number} difficulty From 1 to 10.
 * @property {number} time Of the last review, in epoch seconds.
 * @property {number} interval Until the item is due, in days.
 */

const W = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]
const FACTOR = 0.9 ** (-1 / W[20]) - 1
const DAY = 86400
const LEAST = 0.001
const LONGEST = 36500

/**
 * Return what a review makes of a memory.
 *
 * @param {Memory|null} memory Null before the first review.
 * @param {Rating} rating
 * @param {number} time Epoch seconds.
 * @returns {Memory}
 */
export function review(memory, rating, time) {
  const { stability, difficulty } = memory
    ? { stability: recall(memory, rating, time), difficulty: shift(memory.difficulty, rating) }
    : { stability: W[rating - 1], difficulty: startDifficulty(rating) }
  // The wanted retention is the one at which stability is measured.
  const interval = Math.min(Math.max(Math.round(stability), 1), LONGEST)
  return { stability, difficulty: clamp(difficulty), time, interval }
}

/**
 * @param {Memory} memory
 * @param {Rating} rating
 * @param {number} time
 */
function recall({ stability: s, difficulty: d, time: last }, rating, time) {
  const days = Math.floor((time - last) / DAY)
  if (days < 1) return Math.max(s * growWithinDay(s, rating), LEAST)
  const forgotten = 1 - (1 + (FACTOR * days) / s) ** -W[20]
  if (rating === 1) {
    const long = W[11] * d ** -W[12] * ((s + 1) ** W[13] - 1) * Math.exp(forgotten * W[14])
    return Math.max(Math.min(long, s / Math.exp(W[17] * W[18])), LEAST)
  }
  const growth = Math.exp(W[8]) * (11 - d) * s ** -W[9] * (Math.exp(forgotten * W[10]) - 1)
  return s * (1 + growth * (rating === 2 ? W[15] : 1))
}

/**
 * @param {number} s Stability.
 * @param {Rating} rating
 */
function growWithinDay(s, rating) {
  const growth = Math.exp(W[17] * (rating - 3 + W[18])) * s ** -W[19]
  return rating === 1 ? growth : Math.max(growth, 1)
}

/**
 * @param {number} d Difficulty.
 * @param {Rating} rating
 */
function shift(d, rating) {
  const moved = d - (W[6] * (rating - 3) * (10 - d)) / 9
  return W[7] * startDifficulty(4) + (1 - W[7]) * moved
}

/** @param {number} rating 4, Easy, is what difficulty goes back to. */
function startDifficulty(rating) {
  return W[4] - Math.exp(W[5] * (rating - 1)) + 1
}

/** @param {number} difficulty */
function clamp(difficulty) {
  return Math.min(Math.max(difficulty, 1), 10)
}
