/** Times of day and how long something took, in words. */
import { nameDay } from "../judging/days.js"

/**
 * Return how long something took, in words that break at their middle only: 12 分 5 秒.
 *
 * @param {number} seconds
 */
export function tellSpan(seconds) {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  return [minutes && `${minutes}\u00a0分`, (rest || !minutes) && `${rest}\u00a0秒`]
    .filter(Boolean)
    .join(" ")
}

/**
 * Return a moment in the learner's time, which breaks at its space only: 2026-11-22 09:05.
 *
 * @param {number} time Epoch seconds.
 */
export function formatMoment(time) {
  const moment = new Date(time * 1000)
  const pad = (/** @type {number} */ number) => `${number}`.padStart(2, "0")
  const day = nameDay(time).replace(/-/g, "-\u2060")
  return `${day} ${pad(moment.getHours())}:${pad(moment.getMinutes())}`
}
