/**
 * A unit of a set: what is shown and confirmed as one. Mostly one item; for a case with its
 * parts see `kinds/case.js`.
 *
 * Cheap to make, for a page may hold a thousand: its items are read when they are first used.
 *
 * @import { ItemState } from "../judging/model.js"
 * @import { Gap } from "./kinds/views.js"
 */
import { isScored } from "../judging/scoring.js"
import { findAll } from "../page/dom.js"
import { ItemView } from "./item-view.js"

export class Unit {
  /** @param {Element} $unit */
  constructor($unit) {
    this.$unit = /** @type {HTMLElement} */ ($unit)
    this.id = String($unit.getAttribute("data-item"))
    /** Whether it has been made ready to be seen. */
    this.presented = false
    /** Whether something is chosen that is not confirmed. */
    this.picked = false
    /** @type {ItemView[]|null} */
    this.views = null
    this.itemIds = this.$items.map(($item) => String($item.dataset.item))
  }

  /** What takes a response. */
  get $items() {
    return [this.$unit]
  }

  /** The items that take a response. */
  get parts() {
    this.views = this.views || this.$items.map(($item) => new ItemView($item))
    return this.views
  }

  get graded() {
    return this.parts.every((part) => part.graded)
  }

  /** Whether its learner marks the whole of it, after seeing the points. */
  get isMarkedByLearner() {
    return !isScored(this.parts[0].item)
  }

  /** The key as the solution shows it: `B`. */
  get keyWords() {
    const $told = findAll(this.$unit, "[data-key-words]")
    return $told.map(($one) => String($one.textContent).trim()).join("；")
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
      if (gap) return this.nameGap(gap, part)
    }
    return null
  }

  /**
   * Return a gap as a learner is told of it.
   *
   * @param {Gap} gap
   * @param {ItemView} _part
   */
  nameGap(gap, _part) {
    return gap
  }

  /**
   * Return its state from those of its parts.
   *
   * @param {ItemState[]} states
   */
  combine(states) {
    return states[0]
  }

  /**
   * Show what the whole was worth, beyond what its parts show.
   *
   * @param {ItemState} _state
   */
  showResult(_state) {
    for (const $note of findAll(this.$unit, ".outdated")) $note.remove()
  }

  /** Show it as if it had never been attempted. */
  clear() {
    for (const part of this.parts) part.clear()
    for (const $added of findAll(this.$unit, ".verdict, .outdated")) $added.remove()
    this.toggleSolution(false)
    this.picked = false
  }

  /**
   * Open or close the solution of the whole and return where what follows the parts begins.
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
