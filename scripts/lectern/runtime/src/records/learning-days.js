/** The days on which a learner studied, by the device's calendar. */
import { nameDay } from "../judging/days.js"

const DAY = 86400

/**
 * Return how often something was done on each day.
 *
 * @param {readonly number[]} times Epoch seconds.
 */
export function countDays(times) {
  /** @type {Map<string, number>} */
  const days = new Map()
  for (const time of times) {
    const day = nameDay(time)
    days.set(day, (days.get(day) || 0) + 1)
  }
  return days
}

/**
 * Return how many days in a row were studied, up to today or yesterday.
 *
 * @param {ReadonlyMap<string, number>} days
 * @param {number} now
 */
export function countStreak(days, now) {
  let time = findNoon(now)
  if (!days.has(nameDay(time))) time -= DAY
  let streak = 0
  while (days.has(nameDay(time))) {
    streak += 1
    time -= DAY
  }
  return streak
}

/**
 * Return the last days in order, each with its count.
 *
 * @param {ReadonlyMap<string, number>} days
 * @param {number} now
 * @param {number} count
 */
export function listLatest(days, now, count) {
  const noon = findNoon(now)
  return Array.from({ length: count }, (_, index) => {
    const day = nameDay(noon - (count - 1 - index) * DAY)
    return { day, count: days.get(day) || 0 }
  })
}

/** Return the noon of a day: a day later or earlier is there even when clocks are changed.
 * @param {number} time */
function findNoon(time) {
  return Math.floor(new Date(time * 1000).setHours(12, 0, 0, 0) / 1000)
}
