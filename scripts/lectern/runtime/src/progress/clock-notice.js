/**
 * What is said where the clock is wrong, or was.
 *
 * @import { Content } from "./transfer.js"
 */
import { make } from "../dom.js"
import { findClockFault } from "./clock-fault.js"
import { nameDay } from "./days.js"
import { listAttemptTimes, listOtherTimes } from "./times.js"
import { CLOCK_WORDS } from "./words.js"

/**
 * Return a notice, or nothing.
 *
 * @param {Content} content
 * @param {number} now
 */
export function drawClockNotice(content, now) {
  const times = [...listAttemptTimes(content), ...listOtherTimes(content)]
  const found = findClockFault(times, now)
  if (!found) return []
  const text = CLOCK_WORDS[found.fault](nameDay(found.time))
  return [make("p", { class: "lectern-notice", "data-clock": found.fault }, text)]
}
