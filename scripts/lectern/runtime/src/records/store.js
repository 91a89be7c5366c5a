/**
 * A learner's records of one course: attempts by shard, stars, settings.
 *
 * @typedef {{id: string, response: Response|Look, revision: number}} MadeAttempt
 * @import { Attempt, Look, Response } from "../judging/model.js"
 * @import { Records } from "./records.js"
 */

import { shardOf } from "../judging/model.js"
import { ATTEMPT_RULES, appendAttempt } from "./attempts.js"
import { Ledger } from "./ledger.js"
import { Settings } from "./settings.js"
import { STAR_RULES, stampAfter } from "./stars.js"

/** @type {readonly Attempt[]} */
const NO_ATTEMPTS = []

export class Store {
  /** @param {Records} records */
  constructor(records) {
    this.records = records
    this.settings = new Settings(records)
    this.stars = new Ledger(records, "stars", STAR_RULES)
    /** @type {Map<string, Ledger<Attempt[]>>} */
    this.shards = new Map()
  }

  /**
   * Return an item's attempts in order of time.
   *
   * @param {string} id
   */
  readAttempts(id) {
    return this.openShard(shardOf(id)).entries.get(id) || NO_ATTEMPTS
  }

  /**
   * Store an attempt at each of these items and return whether all could be stored.
   *
   * @param {readonly MadeAttempt[]} made
   * @param {number} [time] When, in epoch seconds: an exam may have ended some time ago.
   * @param {typeof appendAttempt} [append]
   */
  addAttempts(made, time = this.records.now(), append = appendAttempt) {
    let stored = true
    for (const shard of new Set(made.map(({ id }) => shardOf(id)))) {
      const changes = made
        .filter(({ id }) => shardOf(id) === shard)
        .map(
          ({ id, response, revision }) =>
            /** @type {[string, (known?: Attempt[]) => Attempt[]]} */ ([
              id,
              (known) => append(known || [], [time, response, revision]),
            ]),
        )
      stored = this.openShard(shard).change(changes) && stored
    }
    return stored
  }

  /** @param {string} id */
  isStarred(id) {
    const star = this.stars.entries.get(id)
    return Boolean(star && star[0])
  }

  /**
   * @param {string} id
   * @param {boolean} starred
   */
  setStarred(id, starred) {
    const time = this.records.now()
    this.stars.change([[id, (known) => [starred ? 1 : 0, stampAfter(known, time)]]])
  }

  /**
   * Follow what another tab has stored, or erased, and return whether it concerns attempts
   * or stars.
   *
   * @param {Pick<StorageEvent, "key"|"newValue">} event
   */
  follow({ key, newValue }) {
    const concerned = this.ledgers().filter(
      (ledger) => key === null || key === this.records.prefix + ledger.name,
    )
    for (const ledger of concerned) {
      if (newValue === null) ledger.forget()
      else ledger.pull()
    }
    return concerned.length > 0
  }

  /** Read everything again: the page comes back from the browser's cache. */
  refresh() {
    for (const ledger of this.ledgers()) ledger.pull()
  }

  /** @private */
  ledgers() {
    return [this.stars, ...this.shards.values()]
  }

  /**
   * @private
   * @param {string} shard
   */
  openShard(shard) {
    let ledger = this.shards.get(shard)
    if (!ledger) {
      ledger = new Ledger(this.records, `attempts:${shard}`, ATTEMPT_RULES)
      this.shards.set(shard, ledger)
    }
    return ledger
  }
}
