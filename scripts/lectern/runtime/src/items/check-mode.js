/**
 * The check at a chapter's end: all units shown, each confirmed by itself.
 *
 * @import { Unit } from "./unit.js"
 * @import { Store } from "../records/store.js"
 */
import { tellJudged } from "../page/dom.js"
import { SetMode } from "./set-mode.js"

export class CheckMode extends SetMode {
  /**
   * @param {HTMLElement} $set
   * @param {Store} store
   */
  constructor($set, store) {
    super($set, store)
    for (const unit of this.units) this.present(unit)
    tellJudged()
  }

  /** @param {Unit} unit */
  confirm(unit) {
    super.confirm(unit)
    tellJudged()
  }
}
