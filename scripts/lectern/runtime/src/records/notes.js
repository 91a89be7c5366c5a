/**
 * A learner's notes on items and chapters: of two records the later wins. An emptied note stays
 * as an empty one, so that it does not come back from elsewhere.
 *
 * @typedef {[text: string, time: number]} Note
 * @import { EntryRules } from "./ledger.js"
 */
import { isMoment } from "./ranges.js"

/** @type {EntryRules<Note>} */
export const NOTE_RULES = { field: "notes", read: readNote, merge: mergeNotes }

/**
 * Return the later note; of two written at once the longer one, which has more to lose.
 *
 * @param {Note} known
 * @param {Note} other
 */
export function mergeNotes(known, other) {
  if (known[1] !== other[1]) return known[1] > other[1] ? known : other
  if (known[0].length !== other[0].length) return known[0].length > other[0].length ? known : other
  return known[0] > other[0] ? known : other
}

/**
 * @param {unknown} stored
 * @returns {Note|null}
 */
function readNote(stored) {
  if (!Array.isArray(stored) || stored.length !== 2) return null
  const [text, time] = stored
  return typeof text === "string" && isMoment(time) ? [text, time] : null
}
