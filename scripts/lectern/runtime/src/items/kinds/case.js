/**
 * 案例: several items as one unit, with what the whole was worth under them.
 *
 * @import { ItemState } from "../../judging/model.js"
 * @import { ItemView } from "../item-view.js"
 * @import { Gap } from "./views.js"
 */
import { combineStates } from "../../judging/kinds/case.js"
import { findAll, make } from "../../page/dom.js"
import { tellVerdict } from "../item-words.js"
import { Unit } from "../unit.js"

export class CaseUnit extends Unit {
  get $items() {
    return findAll(this.$unit, "[data-item]")
  }

  get isMarkedByLearner() {
    return false
  }

  /** Too much to be heard at once. */
  get keyWords() {
    return ""
  }

  /**
   * @param {Gap} gap
   * @param {ItemView} part
   */
  nameGap({ text, $control }, { number }) {
    return { text: number + text, $control }
  }

  /** @param {ItemState[]} states */
  combine(states) {
    return combineStates(states)
  }

  /** @param {ItemState} state */
  showResult(state) {
    super.showResult(state)
    const $verdict = make("p", { class: "verdict", "data-verdict": state.status })
    $verdict.textContent = tellVerdict(state)
    this.$unit.insertBefore($verdict, this.toggleSolution(true))
  }
}
