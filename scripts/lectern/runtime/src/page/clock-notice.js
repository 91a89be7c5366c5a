/** What a room says where the clock is wrong, or was. */

import { nameDay } from "../judging/days.js"
import { findClockFault } from "../records/clock-fault.js"
import { findAll, requirePart } from "./dom.js"

/**
 * Show the notice that is true of a room, if one is, and hide the others.
 *
 * @param {HTMLElement} $room
 * @param {readonly number[]} times When things were done.
 * @param {number} now
 */
export function showClockFault($room, times, now) {
  const found = findClockFault(times, now)
  for (const $notice of findAll($room, "[data-clock]")) {
    $notice.hidden = !found || found.fault !== $notice.dataset.clock
    if (found) requirePart($notice, "time", HTMLElement).textContent = nameDay(found.time)
  }
}
