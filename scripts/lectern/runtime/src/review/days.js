/** Days as the learner's own clock divides them. */

/**
 * Return the number of the day that a moment falls on.
 *
 * @param {number} time Epoch seconds.
 */
export function dayOf(time) {
  const date = new Date(time * 1000)
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86400000)
}
