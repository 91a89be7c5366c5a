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

/**
 * Return a day's name, which sorts by time: 2026-11-22.
 *
 * @param {number} time Epoch seconds.
 */
export function nameDay(time) {
  const day = new Date(time * 1000)
  const pad = (/** @type {number} */ number) => `${number}`.padStart(2, "0")
  return [day.getFullYear(), pad(day.getMonth() + 1), pad(day.getDate())].join("-")
}
