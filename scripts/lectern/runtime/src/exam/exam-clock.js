/**
 * The time of an exam, in seconds. It is the wall clock's, so that it runs on while the page is
 * closed or the device asleep.
 */

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
