/**
 * What a learner has entered about himself, by the names of the fields: in this browser only.
 * It is no part of what 学习进度 carries to other devices.
 *
 * @import { EntryRules } from "../records/ledger.js"
 * @import { Note } from "../records/notes.js"
 * @import { Records } from "../records/records.js"
 */
import { Ledger } from "../records/ledger.js"
import { NOTE_RULES } from "../records/notes.js"
import { stampAfter } from "../records/stars.js"

/** @type {EntryRules<Note>} */
const LEARNER_RULES = Object.assign({}, NOTE_RULES, { field: "learner" })

/** Longer entries would not fit the sheet. */
export const LONGEST = 30

export class Learner {
  /** @param {Records} records */
  constructor(records) {
    this.records = records
    this.ledger = new Ledger(records, "learner", LEARNER_RULES)
  }

  /**
   * Return what was entered, fit for one row of the sheet, or an empty text.
   *
   * @param {string} field
   */
  read(field) {
    const [text] = this.ledger.entries.get(field) || [""]
    return cleanEntry(text)
  }

  /**
   * @param {string} field
   * @param {string} text
   */
  write(field, text) {
    const now = this.records.now()
    this.ledger.change([[field, (known) => [text.slice(0, LONGEST), stampAfter(known, now)]]])
  }

  /**
   * Take up what another tab may have stored.
   *
   * @param {boolean} erased Whether it has erased something: then what is here may be gone.
   */
  refresh(erased) {
    if (erased) this.ledger.forget()
    this.ledger.pull()
  }
}

/**
 * Return an entry without what would part the transcript's line.
 *
 * @param {string} text
 */
function cleanEntry(text) {
  return text
    .replace(/[|｜；\s]+/g, " ")
    .trim()
    .slice(0, LONGEST)
}
