/**
 * A learner's settings: text size, last page, how each bank is practised, hints that are known,
 * the longest 闯关.
 *
 * @import { Records } from "./records.js"
 */

const NAME = "settings"

export class Settings {
  /** @param {Records} records */
  constructor(records) {
    this.records = records
    /** What this page has set, which counts even where it cannot be stored. */
    this.own = /** @type {Record<string, unknown>} */ ({})
  }

  /**
   * Return a setting as it was stored: anything, or undefined.
   *
   * @param {string} name
   */
  get(name) {
    return name in this.own ? this.own[name] : Object(this.records.read(NAME).body)[name]
  }

  /**
   * @param {string} name
   * @param {unknown} value
   */
  set(name, value) {
    this.own[name] = value
    this.records.write(NAME, Object.assign({}, this.records.read(NAME).body, { [name]: value }))
  }
}
