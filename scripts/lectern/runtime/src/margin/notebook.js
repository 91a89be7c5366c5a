/**
 * A learner's notes, by the id of an item or the address of a chapter within the site.
 *
 * @import { Records } from "../records/records.js"
 */
import { Ledger } from "../records/ledger.js"
import { NOTE_RULES } from "../records/notes.js"
import { stampAfter } from "../records/stars.js"

const NAME = "notes"

export class Notebook {
  /** @param {Records} records */
  constructor(records) {
    this.records = records
    this.ledger = new Ledger(records, NAME, NOTE_RULES)
  }

  /**
   * Return a note, or an empty text.
   *
   * @param {string} id
   */
  read(id) {
    const note = this.ledger.entries.get(id)
    return note ? note[0] : ""
  }

  /**
   * Keep a note, also one that is emptied, and return whether it is stored.
   *
   * @param {string} id
   * @param {string} text
   */
  write(id, text) {
    if (text !== this.read(id) || !this.isStored(id)) {
      const time = this.records.now()
      this.ledger.change([[id, (known) => [text, stampAfter(known, time)]]])
    }
    return this.isStored(id)
  }

  /**
   * @private
   * @param {string} id
   */
  isStored(id) {
    const { notes } = Object(this.records.read(NAME).body)
    return JSON.stringify(Object(notes)[id]) === JSON.stringify(this.ledger.entries.get(id))
  }
}
