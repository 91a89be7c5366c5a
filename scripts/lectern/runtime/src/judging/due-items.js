/**
 * Which items are due on a day.
 *
 * @import { Entry } from "./catalog.js"
 * @import { Knowledge } from "./recall.js"
 */
import { dayOf } from "./days.js"

/**
 * Return what is due, the mistakes and the starred first, then what has waited longest.
 *
 * @param {readonly Entry[]} entries
 * @param {number} today
 */
export function selectDue(entries, today) {
  const due = entries.filter(({ known }) => isDue(known, today))
  const rank = (/** @type {Entry} */ { known, starred }) => (known.noted || starred ? 0 : 1)
  return due.sort(
    (one, other) => rank(one) - rank(other) || Number(one.known.due) - Number(other.known.due),
  )
}

/**
 * Return whether an item is due. What was done by a clock that ran ahead does not wait until
 * the clock gets there: it comes round in its interval.
 *
 * @param {Knowledge} known
 * @param {number} today
 */
function isDue({ due, last }, today) {
  if (due === null || due <= today) return due !== null
  const day = dayOf(last)
  return day > today + 1 && (due - today) % Math.max(due - day, 1) === 0
}
