/**
 * Whether the device's clock is wrong, or was when something was done, as far as that shows.
 *
 * Nothing is lost by it and the order of what was done stays right on each device; days of
 * study and of review may be wrong, so it is said.
 *
 * @typedef {{fault: "early"|"ahead", time: number}} ClockFault
 */

const DAY = 86400
/** Years before there was Lectern: a clock that has lost its battery begins in 1970 or soon after. */
const EARLIEST = 1704067200

/**
 * Return what is wrong: the clock stands before there was a course, or something was done more
 * than a day from now; null where nothing shows.
 *
 * @param {readonly number[]} times When things were done.
 * @param {number} now
 * @returns {ClockFault|null}
 */
export function findClockFault(times, now) {
  if (now < EARLIEST) return { fault: "early", time: now }
  const latest = times.reduce((one, other) => Math.max(one, other), 0)
  return latest > now + DAY ? { fault: "ahead", time: latest } : null
}
