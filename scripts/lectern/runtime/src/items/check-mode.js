/**
 * The check at a chapter's end: all units shown, each confirmed by itself; when all are done, what
 * it came to.
 *
 * @import { Store } from "../records/store.js"
 * @import { Unit } from "./unit.js"
 */
import { bringIntoView, focusOn, make, makeButton, tellJudged } from "../page/dom.js"
import {
  drawEndCard,
  drawNoted,
  END_WORDS,
  isRight,
  takeWays,
  tellFigure,
  tellLooked,
} from "../page/end-card.js"
import { SET_WORDS } from "./item-words.js"
import { SetMode } from "./set-mode.js"

export class CheckMode extends SetMode {
  /**
   * @param {HTMLElement} $set
   * @param {Store} store
   */
  constructor($set, store) {
    super($set, store)
    this.$end = make("div")
    this.$form.after(this.$end)
    for (const unit of this.units) this.present(unit)
    this.showEnd()
    tellJudged()
  }

  /** @param {Unit} unit */
  confirm(unit) {
    super.confirm(unit)
    tellJudged()
  }

  /** What came of each unit. */
  get outcomes() {
    return this.units.map((unit) => this.judge(unit))
  }

  get isDone() {
    return this.units.length > 0 && this.units.every((unit) => unit.presented && unit.graded)
  }

  /** @param {Unit} unit */
  refresh(unit) {
    super.refresh(unit)
    if (this.$end) this.showEnd()
  }

  /** Show the end's card once there is an end. */
  showEnd() {
    this.$end.replaceChildren(...(this.isDone ? [this.drawEnd()] : []))
  }

  tellEnd() {
    return this.isDone ? `${SET_WORDS.checkDone}，${tellFigure(this.outcomes)}` : ""
  }

  /** @private */
  drawEnd() {
    const { $set, outcomes } = this
    const ways = takeWays($set, "next")
    if (!outcomes.every(isRight)) ways.unshift(makeButton("again", END_WORDS.again))
    return drawEndCard({
      title: SET_WORDS.checkDone,
      figure: tellFigure(outcomes),
      statuses: outcomes,
      notes: [drawNoted($set, outcomes), tellLooked(outcomes)],
      ways,
    })
  }

  /**
   * @param {string} action
   * @param {Unit|undefined} unit
   * @param {HTMLElement} $button
   */
  act(action, unit, $button) {
    if (action === "again") this.repeatMissed()
    else super.act(action, unit, $button)
  }

  /** @private */
  repeatMissed() {
    const missed = this.units.filter((unit) => !isRight(this.judge(unit)))
    for (const unit of missed) this.reopen(unit)
    focusOn(missed[0].$legend)
    bringIntoView(missed[0].$unit)
  }
}
