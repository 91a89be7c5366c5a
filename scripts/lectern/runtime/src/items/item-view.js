/**
 * One item on the page that takes a response: its controls, its solution, its marks.
 *
 * @import { Item, ItemState, Kind, Response } from "../judging/model.js"
 */
import { findJudge } from "../judging/kinds/judges.js"
import { findAll, make } from "../page/dom.js"
import { tellVerdict } from "./item-words.js"
import { findView } from "./kinds/views.js"

export class ItemView {
  /** @param {HTMLElement} $item */
  constructor($item) {
    this.$item = $item
    this.item = readItem($item)
    this.view = findView(this.item.kind)
    this.empty = findJudge(this.item.kind).empty
    /** What was confirmed and is shown. @type {Response|null} */
    this.response = null
  }

  get solution() {
    /** @type {HTMLDetailsElement|null} */
    const $solution = this.$item.querySelector(":scope > .solution")
    return $solution
  }

  /** Whether it shows its key, so that nothing can be changed any more. */
  get graded() {
    return "graded" in this.$item.dataset
  }

  /** Whether it waits for its learner to tick the points that the response made. */
  get marking() {
    return "marking" in this.$item.dataset
  }

  /** What stands before the stem: `12`, or （1） for a part of a case. */
  get number() {
    const $number = this.$item.querySelector(".item-number")
    return $number ? String($number.textContent) : ""
  }

  read() {
    return /** @type {Response} */ (this.view.read(this.$item))
  }

  findGap() {
    return this.view.findGap(this.$item, this.item)
  }

  isEmpty() {
    return Object.values(this.read()).every((given) => given.length === 0)
  }

  /** Follow a change of the controls and return what to announce; undo one that comes late. */
  update() {
    if (this.graded) this.fill(this.response || this.empty)
    const told = !this.graded && this.view.update ? this.view.update(this.$item) : ""
    this.showPicks()
    return told
  }

  /**
   * Show what a response was worth, with the solution.
   *
   * @param {ItemState} state
   */
  showResult(state) {
    const isLook = state.status === "looked"
    const response = state.response || this.empty
    const named = Object.values(response)
    for (const $feedback of findAll(this.$item, "[data-feedback]")) {
      $feedback.hidden = !isLook && !named.includes($feedback.dataset.feedback)
    }
    const $verdict = make("p", { class: "verdict", "data-verdict": state.status })
    $verdict.textContent = tellVerdict(state) + this.explain(state)
    this.$item.insertBefore($verdict, this.solution)
    this.response = response
    this.fill(response)
    this.lock()
    this.view.mark(this.$item, this.item, isLook ? null : response)
  }

  /**
   * Return what is amiss with a response that was judged.
   *
   * @private
   * @param {ItemState} state
   */
  explain({ status, response }) {
    const isMissed = status === "wrong" || status === "partial"
    const { explain } = this.view
    return isMissed && explain ? explain(this.$item, this.item, response || this.empty) : ""
  }

  /** Show the points of a 简答 for its learner to tick. */
  showPoints() {
    this.$item.dataset.marking = ""
    this.toggleSolution(true)
  }

  /** Show the item as if it had never been attempted. */
  clear() {
    delete this.$item.dataset.graded
    delete this.$item.dataset.marking
    for (const $added of findAll(this.$item, ".mark, .verdict")) $added.remove()
    for (const $marked of findAll(this.$item, "[data-mark]")) delete $marked.dataset.mark
    for (const $feedback of findAll(this.$item, "[data-feedback]")) $feedback.hidden = false
    this.fill(this.empty)
    this.setReadOnly(false)
    this.toggleSolution(false)
    this.response = null
  }

  /**
   * Show a response in the controls.
   *
   * @param {Response} response
   */
  fill(response) {
    this.view.fill(this.$item, response)
    this.showPicks()
  }

  /** Let a row say that it is chosen: browsers before 2023 cannot style it by its input.
   * @private */
  showPicks() {
    for (const $choice of findAll(this.$item, ".choice")) {
      $choice.toggleAttribute("data-picked", $choice.querySelector(":checked") !== null)
    }
  }

  /** Show the solution and take no more changes. */
  lock() {
    delete this.$item.dataset.marking
    this.$item.dataset.graded = ""
    this.setReadOnly(true)
    this.toggleSolution(true)
  }

  /**
   * @private
   * @param {boolean} readOnly
   */
  setReadOnly(readOnly) {
    /** @type {HTMLInputElement[]} */
    const $fields = findAll(this.$item, ".blank, .response")
    for (const $field of $fields) $field.readOnly = readOnly
  }

  /**
   * @private
   * @param {boolean} open
   */
  toggleSolution(open) {
    if (this.solution) this.solution.open = open
  }
}

/**
 * @param {HTMLElement} $item
 * @returns {Item}
 */
function readItem($item) {
  const { item: id, kind, key, revision, partialCredit } = $item.dataset
  const choices = findAll($item, "[data-choice]").map(($one) => String($one.dataset.choice))
  return /** @type {Item} */ ({
    id,
    kind: /** @type {Kind} */ (kind),
    key: JSON.parse(String(key)),
    revision: Number(revision),
    partialCredit: partialCredit !== undefined,
    choices,
  })
}
