/**
 * How far a learner came in each situation, and which of its endings were reached: of two records
 * the later way wins, endings are a union.
 *
 * @typedef {[time: number, way: string[], endings: string[]]} Standing The identities of the
 *   decisions on the way, and the names of endings, sorted.
 * @import { EntryRules } from "./ledger.js"
 * @import { Records } from "./records.js"
 */
import { Ledger } from "./ledger.js"
import { isMoment, isTextList } from "./ranges.js"
import { stampAfter } from "./stars.js"

/** @type {EntryRules<Standing>} */
export const SITUATION_RULES = { field: "situations", read: readStanding, merge: mergeStandings }

export class Standings {
  /** @param {Records} records */
  constructor(records) {
    this.records = records
    this.ledger = new Ledger(records, "situations", SITUATION_RULES)
  }

  /**
   * @param {string} id
   * @returns {{way: string[], endings: string[]}}
   */
  find(id) {
    const [, way = [], endings = []] = this.ledger.entries.get(id) || []
    return { way, endings }
  }

  /**
   * Remember the way that was taken and, where it has ended, how.
   *
   * @param {string} id
   * @param {string[]} way
   * @param {string} [ending]
   */
  remember(id, way, ending) {
    const reached = ending === undefined ? [] : [ending]
    const now = this.records.now()
    this.ledger.change([
      [
        id,
        (known) => {
          const time = stampAfter(known && [known[1], known[0]], now)
          return [time, way, joinEndings(known ? known[2] : [], reached)]
        },
      ],
    ])
  }
}

/**
 * @param {Standing} known
 * @param {Standing} other
 * @returns {Standing}
 */
function mergeStandings(known, other) {
  const isLater = known[0] === other[0] ? write(known) >= write(other) : known[0] > other[0]
  const [time, way] = isLater ? known : other
  return [time, way, joinEndings(known[2], other[2])]
}

/** @param {Standing} standing */
function write([, way]) {
  return JSON.stringify(way)
}

/**
 * @param {readonly string[]} known
 * @param {readonly string[]} other
 */
function joinEndings(known, other) {
  return [...new Set([...known, ...other])].sort()
}

/**
 * @param {unknown} stored
 * @returns {Standing|null}
 */
function readStanding(stored) {
  if (!Array.isArray(stored) || stored.length !== 3) return null
  const [time, way, endings] = stored
  return isMoment(time) && isTextList(way) && isTextList(endings) ? [time, way, endings] : null
}
