/**
 * The time of an exam, in seconds. It is the wall clock's, so that it runs on while the page is
 * closed or the device asleep.
 */
import { nameDay } from "../days.js"

/** When little time is left it is said, once at each of these. */
const WARNINGS = [300, 60]

/** From here on the clock is no longer quiet. */
export const LAST_MINUTES = WARNINGS[0]

/**
 * Return the deadline, brought near if the clock was set back: that gives nobody more time.
 *
 * @param {number} deadline
 * @param {number} atMost What can be left.
 * @param {number} now
 */
export function correctDeadline(deadline, atMost, now) {
  return Math.min(deadline, now + atMost)
}

/**
 * Return whether the time that is left has come to where it should be said.
 *
 * @param {number} before What was left when last looked at.
 * @param {number} left
 */
export function isWarningDue(before, left) {
  return left > 0 && WARNINGS.some((warning) => before > warning && left <= warning)
}

/**
 * Return a clock's text: 09:05, 1:00:00.
 *
 * @param {number} seconds
 */
export function formatClock(seconds) {
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const shown = [minutes, seconds % 60].map((number) => `${number}`.padStart(2, "0"))
  return (hours ? [hours, ...shown] : shown).join(":")
}

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
