/**
 * What a check and a practice have in common: units that are chosen in, confirmed, tried again
 * and starred.
 *
 * @import { Status } from "../judging/model.js"
 * @import { Unit } from "./unit.js"
 * @import { Store } from "../records/store.js"
 */

import { hasNoPoints } from "../judging/kinds/short_answer.js"
import { announce } from "../page/announcer.js"
import { bringIntoView, focusOn, requirePart, tellShown } from "../page/dom.js"
import { unpackSolutions } from "../page/solutions.js"
import { addActions, refreshActions, showHint } from "./actions.js"
import { Grader } from "./grader.js"
import { SET_WORDS, WORDS } from "./item-words.js"
import { findResults, showOutdated, tellResult } from "./outcome.js"
import { openUnit } from "./units.js"

export class SetMode {
  /**
   * @param {HTMLElement} $set
   * @param {Store} store
   */
  constructor($set, store) {
    this.$set = $set
    this.$form = requirePart($set, "form", HTMLFormElement)
    this.store = store
    this.grader = new Grader(store)
    /** What holds the units at first. */
    this.$waiting = this.$form.querySelector(".waiting") || this.$form
    const $units = Array.from(this.$waiting.children).filter(($one) => $one.matches("[data-item]"))
    this.units = $units.map(($unit) => openUnit($unit))
    this.byElement = new Map(this.units.map((unit) => [unit.$unit, unit]))
  }

  /** Whether one may look at a solution before answering. */
  get showsSolutions() {
    return true
  }

  /**
   * Return the unit that an element stands in.
   *
   * @param {Element} $inside
   */
  findUnit($inside) {
    const $unit = /** @type {HTMLElement|null} */ ($inside.closest("[data-unit]"))
    return $unit ? this.byElement.get($unit) : undefined
  }

  /**
   * Return what a unit's learner should know of it.
   *
   * @param {Unit} unit
   */
  statusOf(unit) {
    return unit.picked ? "picked" : this.grader.stateOf(unit).status
  }

  /**
   * Make a unit ready to be seen, once.
   *
   * @param {Unit} unit
   */
  present(unit) {
    if (unit.presented) return
    unit.presented = true
    unpackSolutions(unit.$unit)
    addActions(unit)
    this.arrange(unit)
    this.showKnown(unit)
    this.refresh(unit)
    tellShown(unit.$unit)
  }

  /**
   * Show what is known of a unit from earlier visits.
   *
   * @param {Unit} unit
   */
  showKnown(unit) {
    const { status } = this.grader.stateOf(unit)
    if (status === "outdated") showOutdated(unit)
    else if (status !== "todo" && this.isRestored(unit)) this.grader.restore(unit)
  }

  /**
   * Put a unit's choices in order.
   *
   * @param {Unit} _unit
   */
  arrange(_unit) {}

  /**
   * Return whether a unit that was confirmed earlier is shown with its result.
   *
   * @param {Unit} _unit
   */
  isRestored(_unit) {
    return true
  }

  /**
   * Let what surrounds a unit's controls follow its state.
   *
   * @param {Unit} unit
   */
  refresh(unit) {
    unit.$unit.dataset.status = this.statusOf(unit)
    refreshActions(unit, this.store.isStarred(unit.id), this.showsSolutions)
  }

  /** Follow attempts and stars that another tab has stored. */
  follow() {
    this.grader.forget()
    for (const unit of this.units) if (unit.presented) this.refresh(unit)
  }

  /** Show the unit that the address names, where not all are shown. */
  followHash() {}

  /**
   * Make the page ready for paper, or for the screen again.
   *
   * @param {boolean} _printing
   */
  togglePrint(_printing) {}

  /**
   * Do what a button says.
   *
   * @param {string} action
   * @param {Unit|undefined} unit
   * @param {HTMLElement} _button
   */
  act(action, unit, _button) {
    if (!unit) return
    if (action === "confirm") this.confirm(unit)
    else if (action === "retry") this.retry(unit)
    else if (action === "reveal") this.look(unit)
    else if (action === "star") this.toggleStar(unit)
  }

  /** @param {Unit} unit */
  confirm(unit) {
    const gap = unit.findGap()
    if (gap) {
      this.showHint(unit, gap.text)
      announce(gap.text)
      gap.$control.focus()
      return
    }
    this.grader.confirm(unit)
    unit.picked = false
    this.refresh(unit)
    announce(unit.marking ? SET_WORDS.markPoints : this.tellOutcome(unit))
    for (const $result of findResults(unit)) bringIntoView($result)
    if (unit.marking) this.showHint(unit, SET_WORDS.markPoints)
  }

  /**
   * Return what is announced of a unit that was confirmed, and of the whole if that is its end.
   *
   * @private
   * @param {Unit} unit
   */
  tellOutcome(unit) {
    const told = [tellResult(unit, this.grader.stateOf(unit)), this.tellEnd()]
    return told.filter(Boolean).join("。")
  }

  /** Return what is announced at the end of the whole, or an empty text before it. */
  tellEnd() {
    return ""
  }

  /**
   * Return what came of a unit: a 简答 of whose points none was ticked was missed.
   *
   * @param {Unit} unit
   * @returns {Status}
   */
  judge(unit) {
    const state = this.grader.stateOf(unit)
    if (![state, ...unit.parts].some(({ response }) => hasNoPoints(response))) return state.status
    return unit.parts.length > 1 ? "partial" : "wrong"
  }

  /**
   * Show the solution to one who gives up: that is no answer, and is told.
   *
   * @param {Unit} unit
   */
  look(unit) {
    this.grader.look(unit)
    unit.picked = false
    this.refresh(unit)
    announce(tellResult(unit, this.grader.stateOf(unit)))
    for (const $result of findResults(unit)) bringIntoView($result)
  }

  /** @param {Unit} unit */
  retry(unit) {
    this.reopen(unit)
    focusOn(unit.$legend)
    bringIntoView(unit.$unit)
  }

  /**
   * Ask a unit anew.
   *
   * @param {Unit} unit
   */
  reopen(unit) {
    unit.clear()
    this.arrange(unit)
    this.refresh(unit)
  }

  /** @param {Unit} unit */
  toggleStar(unit) {
    const starred = !this.store.isStarred(unit.id)
    this.store.setStarred(unit.id, starred)
    this.refresh(unit)
    announce(starred ? WORDS.starred : WORDS.unstarred)
  }

  /**
   * @param {Unit} unit
   * @param {string} text
   */
  showHint(unit, text) {
    showHint(/** @type {Element} */ (unit.$unit.querySelector(":scope > .actions")), text)
  }

  /**
   * Take up a change of a unit's controls.
   *
   * @param {Unit} unit
   * @param {Element} $control
   */
  touch(unit, $control) {
    const part = unit.findPart($control)
    const told = part ? part.update() : ""
    if (told) announce(told)
    if (unit.graded) return
    unit.picked = unit.parts.some((one) => !one.graded && !one.isEmpty())
    this.refresh(unit)
  }
}
