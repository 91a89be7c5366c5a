/**
 * From a confirmed response to a stored attempt and a shown result.
 *
 * @import { ItemState } from "../judging/model.js"
 * @import { ItemView } from "./item-view.js"
 * @import { Store } from "../records/store.js"
 * @import { Unit } from "./unit.js"
 */
import { LOOKED } from "../judging/looked.js"
import { replayAttempts } from "../judging/replay.js"
import { isScored } from "../judging/scoring.js"

export class Grader {
  /** @param {Store} store */
  constructor(store) {
    this.store = store
    /** @type {Map<Unit, ItemState>} */
    this.states = new Map()
  }

  /**
   * Return what a unit's attempts mean today; one never attempted is not even read.
   *
   * @param {Unit} unit
   */
  stateOf(unit) {
    let state = this.states.get(unit)
    if (!state) {
      const attempted = unit.itemIds.some((id) => this.store.readAttempts(id).length)
      state = attempted ? this.replay(unit) : /** @type {ItemState} */ ({ status: "todo" })
      this.states.set(unit, state)
    }
    return state
  }

  /** Work the states out anew: attempts came from elsewhere. */
  forget() {
    this.states.clear()
  }

  /**
   * Store what is complete and show its result; for a 简答 show the points first.
   *
   * @param {Unit} unit Without a gap.
   */
  confirm(unit) {
    const open = unit.parts.filter((part) => !part.graded)
    const done = open.filter((part) => isScored(part.item) || part.marking)
    this.store.addAttempts(
      done.map((part) => ({
        id: part.item.id,
        response: part.read(),
        revision: part.item.revision,
      })),
    )
    this.states.delete(unit)
    for (const part of done) part.showResult(this.replayPart(part))
    for (const part of open) if (!part.graded) part.showPoints()
    if (unit.graded) unit.showResult(this.stateOf(unit))
  }

  /**
   * Store that the solutions of a unit were looked at before it was answered, and show them.
   *
   * @param {Unit} unit
   */
  look(unit) {
    const open = unit.parts.filter((part) => !part.graded)
    this.store.addAttempts(
      open.map(({ item: { id, revision } }) => ({ id, response: LOOKED, revision })),
    )
    this.states.delete(unit)
    for (const part of open) part.showResult(this.replayPart(part))
    unit.showResult(this.stateOf(unit))
  }

  /**
   * Show again what was confirmed earlier.
   *
   * @param {Unit} unit
   */
  restore(unit) {
    for (const part of unit.parts) part.showResult(this.replayPart(part))
    unit.showResult(this.stateOf(unit))
  }

  /**
   * Return when a unit was last confirmed, in epoch seconds, or 0.
   *
   * @param {Unit} unit
   */
  lastTime(unit) {
    const times = unit.itemIds.map((id) => {
      const attempts = this.store.readAttempts(id)
      return attempts.length ? attempts[attempts.length - 1][0] : 0
    })
    return Math.max(...times)
  }

  /**
   * @private
   * @param {Unit} unit
   */
  replay(unit) {
    const states = unit.parts.map((part) => this.replayPart(part))
    return unit.combine(states)
  }

  /**
   * @private
   * @param {ItemView} part
   */
  replayPart({ item }) {
    return replayAttempts(item, this.store.readAttempts(item.id))
  }
}
