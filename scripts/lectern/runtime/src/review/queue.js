/**
 * The items of a session in their order: what is missed comes once more before the end, and
 * again until it is right.
 *
 * @import { Status } from "../judging/model.js"
 */
import { isRight } from "../page/end-card.js"

export class Queue {
  /**
   * @param {readonly string[]} ids
   * @param {boolean} [repeats] Whether what is missed comes again.
   */
  constructor(ids, repeats = true) {
    this.ids = ids.slice()
    this.repeats = repeats
    /** How many items there are, however often they come. */
    this.count = ids.length
    /** What came of each place. @type {(Status|undefined)[]} */
    this.results = []
    this.place = 0
  }

  get id() {
    return this.ids[this.place]
  }

  /** Whether nothing follows. */
  get isLast() {
    return this.place >= this.ids.length - 1
  }

  /** How many places were missed. */
  get missed() {
    return this.results.filter(isMiss).length
  }

  /** How many items were right the first time that they came. */
  get right() {
    return this.outcomes.filter(isRight).length
  }

  /** What came of the items that were done, the first time that they came. */
  get outcomes() {
    return /** @type {Status[]} */ (this.results.slice(0, this.count).filter(Boolean))
  }

  /** The items that were not right the first time. */
  get missedIds() {
    const isMissed = (/** @type {Status|undefined} */ status) => status && !isRight(status)
    return this.ids.slice(0, this.count).filter((_id, place) => isMissed(this.results[place]))
  }

  /**
   * Note what came of the item shown; only the first time at its place counts.
   *
   * @param {Status} status
   */
  note(status) {
    if (this.results[this.place]) return
    this.results[this.place] = status
    if (this.repeats && isMiss(status)) this.ids.push(this.id)
  }
}

/** @param {Status|undefined} status */
export function isMiss(status) {
  return status === "wrong" || status === "partial"
}
