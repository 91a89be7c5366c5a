/**
 * A unit of a set: what is shown and confirmed as one. Mostly one item; a case with its parts.
 *
 * Cheap to make, for a page may hold a thousand: its items are read when they are first used.
 *
 * @import { ItemState } from "../judging/model.js"
 * @import { Gap } from "./kinds/views.js"
 */
import { findAll, make } from "../page/dom.js"
import { ItemView } from "./item-view.js"
import { tellVerdict } from "./item-words.js"

export class Unit {
  /** @param {Element} $unit */
  constructor($unit) {
    this.$unit = /** @type {HTMLElement} */ ($unit)
    this.id = String($unit.getAttribute("data-item"))
    this.isCase = $unit.getAttribute("data-kind") === "case"
    /** Whether it has been made ready to be seen. */
    this.presented = false
    /** Whether something is chosen that is not confirmed. */
    this.picked = false
    /** @type {ItemView[]|null} */
    this.views = null
    /** @type {string[]} */
    this.itemIds = this.isCase
      ? findAll($unit, "[data-item]").map(($item) => String($item.dataset.item))
      : [this.id]
  }

  /** The items that take a response. */
  get parts() {
    if (!this.views) {
      const $items = this.isCase ? findAll(this.$unit, "[data-item]") : [this.$unit]
      this.views = $items.map(($item) => new ItemView($item))
    }
    return this.views
  }

  get graded() {
    return this.parts.every((part) => part.graded)
  }

  get marking() {
    return this.parts.some((part) => part.marking)
  }

  /** What stands before the stem, by which learners know it. */
  get $number() {
    return /** @type {HTMLElement} */ (this.$unit.querySelector(".item-number"))
  }

  get $legend() {
    return /** @type {HTMLElement} */ (this.$unit.querySelector("legend"))
  }

  /**
   * Return the item that an element stands in.
   *
   * @param {Element} $inside
   */
  findPart($inside) {
    return this.parts.find((part) => part.$item.contains($inside))
  }

  /** @returns {Gap|null} What is missing before it can be confirmed. */
  findGap() {
    for (const part of this.parts) {
      const gap = part.graded ? null : part.findGap()
      if (gap)
        return { text: this.isCase ? part.number + gap.text : gap.text, $control: gap.$control }
    }
    return null
  }

  /**
   * Show what the whole was worth: of a case, under its parts.
   *
   * @param {ItemState} state
   */
  showResult(state) {
    for (const $note of findAll(this.$unit, ".outdated")) $note.remove()
    if (!this.isCase) return
    const $verdict = make("p", { class: "verdict", "data-verdict": state.status })
    $verdict.textContent = tellVerdict(state)
    this.$unit.insertBefore($verdict, this.toggleSolution(true))
  }

  /** Show it as if it had never been attempted. */
  clear() {
    for (const part of this.parts) part.clear()
    for (const $added of findAll(this.$unit, ".verdict, .outdated")) $added.remove()
    this.toggleSolution(false)
    this.picked = false
  }

  /**
   * Open or close a case's own solution and return where what follows the parts begins.
   *
   * @param {boolean} open
   */
  toggleSolution(open) {
    const $solution = /** @type {HTMLDetailsElement|null} */ (
      this.$unit.querySelector(":scope > .solution")
    )
    if ($solution) $solution.open = open
    return $solution || this.$unit.querySelector(":scope > .actions")
  }
}
