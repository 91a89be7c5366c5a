/**
 * One stored value that maps ids to entries, held in memory and in step with the store.
 *
 * Every change first reads what another tab may have stored and merges it, so nothing that
 * either tab wrote is lost.
 *
 * @import { Records } from "./records.js"
 */

/**
 * @template Entry
 * @typedef {object} EntryRules
 * @property {string} field The name under which the entries are stored.
 * @property {(stored: unknown) => Entry|null} read What is valid of a stored entry.
 * @property {(known: Entry, other: Entry) => Entry} merge
 */

/** @template Entry */
export class Ledger {
  /**
   * @param {Records} records
   * @param {string} name
   * @param {EntryRules<Entry>} rules
   */
  constructor(records, name, rules) {
    this.records = records
    this.name = name
    this.rules = rules
    /** @type {Map<string, Entry>} */
    this.entries = new Map()
    /** The same as it is stored; a table from the start: browsers take ten times as long for an
     * ordinary object that grows.
     * @type {Record<string, Entry>} */
    this.table = Object.create(null)
    /** What the store held when it was last read or written.
     * @type {string|null} */
    this.raw = null
    this.pull()
  }

  /**
   * Merge what the store holds. Where that lacks something, another tab has written at the same
   * moment: it is stored again. Where nothing is stored any more, the learner has erased it.
   */
  pull() {
    // A long record is not parsed at every tap only to find that nobody has changed it.
    if (this.records.load(this.name) === this.raw) return
    const { raw, body } = this.records.read(this.name)
    if (raw === this.raw) return
    if (raw === null) this.forget()
    this.raw = raw
    if (!body || !raw) return
    const { isWhole, isLacking } = this.mergeStored(body[this.rules.field])
    if (!isWhole) this.records.setAside(this.name, raw)
    if (!isWhole || isLacking) this.push()
  }

  /** Forget everything: the learner has erased it elsewhere. */
  forget() {
    this.entries.clear()
    this.table = Object.create(null)
    this.raw = null
  }

  /**
   * Change entries, store them and return whether they could be stored.
   *
   * @param {Iterable<[id: string, change: (known: Entry|undefined) => Entry]>} changes
   */
  change(changes) {
    this.pull()
    for (const [id, change] of changes) this.put(id, change(this.entries.get(id)))
    return this.push()
  }

  /**
   * @private
   * @param {string} id
   * @param {Entry} entry
   */
  put(id, entry) {
    this.entries.set(id, entry)
    this.table[id] = entry
  }

  /** @private */
  push() {
    const raw = this.records.write(this.name, { [this.rules.field]: this.table })
    if (raw) this.raw = raw
    return Boolean(raw)
  }

  /**
   * Merge what is valid and return whether everything was, and whether more is known here.
   *
   * @private
   * @param {unknown} [stored]
   */
  mergeStored(stored = {}) {
    if (!stored || typeof stored !== "object") return { isWhole: false, isLacking: true }
    const values = Object.entries(stored)
    let isWhole = true
    let isLacking = values.length < this.entries.size
    for (const [id, value] of values) {
      const text = JSON.stringify(value)
      const entry = this.rules.read(value)
      const known = this.entries.get(id)
      const merged = entry && known ? this.rules.merge(known, entry) : entry || known
      if (merged) this.put(id, merged)
      isWhole = isWhole && JSON.stringify(entry) === text
      isLacking = isLacking || (Boolean(known) && JSON.stringify(merged) !== text)
    }
    return { isWhole, isLacking: isLacking || values.length < this.entries.size }
  }
}
