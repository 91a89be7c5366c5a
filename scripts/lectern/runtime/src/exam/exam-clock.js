/**
 * The time of an exam, in seconds: the wall clock's, so that it runs on while the page is closed
 * or the device asleep, and the time counted while the page is open, whichever is more.
 */

/** When little time is left it is said, once at each of these. */
const WARNINGS = [300, 60]

/** From here on the clock is no longer quiet. */
export const LAST_MINUTES = WARNINGS[0]

/**
 * Return what is left, never less than nothing. A clock that is set back gives no time, and one
 * that is put right again takes none.
 *
 * @param {number} deadline
 * @param {number} now By the wall clock.
 * @param {number} counted What is left by the time counted while the page was open.
 */
export function tellTimeLeft(deadline, now, counted) {
  return Math.max(0, Math.min(deadline - now, Math.ceil(counted)))
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
