/**
 * A paper as a form: its items on the page, their controls, what they hold.
 *
 * An item is drawn when it is first wanted, and the others when there is time.
 *
 * @import { Unit } from "../items/unit.js"
 * @import { Blueprint } from "./blueprint.js"
 * @import { PaperSection } from "../judging/paper.js"
 * @import { ExamItem, Responses } from "../judging/marks.js"
 */

import { drawItem } from "../items/banks.js"
import { openUnit } from "../items/units.js"
import { readResponse } from "../judging/scoring.js"
import { findAll, make } from "../page/dom.js"

export class PaperForm {
  /**
   * @param {readonly PaperSection[]} paper Only of items that are there.
   * @param {Blueprint} blueprint
   * @param {Responses} responses What was given so far.
   */
  constructor(paper, blueprint, responses) {
    this.paper = paper
    this.blueprint = blueprint
    this.responses = responses
    this.ids = paper.flatMap((section) => section.ids)
    this.$form = make("form", { novalidate: "", autocomplete: "off" })
    /** @type {Map<string, Unit>} */
    this.drawn = new Map()
  }

  /** All units in the paper's order. */
  get units() {
    return this.ids.map((id) => this.draw(id))
  }

  /** The items by their ids. @returns {Map<string, ExamItem>} */
  get items() {
    return new Map(this.units.map((unit) => [unit.id, describeUnit(unit)]))
  }

  /**
   * Return the unit of an item.
   *
   * @param {string} id
   */
  draw(id) {
    let unit = this.drawn.get(id)
    if (!unit) {
      const place = this.ids.indexOf(id)
      const $item = drawItem(id, place + 1, this.blueprint.root)
      const following = this.ids.slice(place).map((one) => this.drawn.get(one))
      const next = following.find((one) => one)
      this.$form.insertBefore($item, next ? next.$unit : null)
      unit = this.open($item)
      this.drawn.set(id, unit)
    }
    return unit
  }

  /**
   * Return the unit that an element stands in.
   *
   * @param {Element} $inside
   */
  findUnit($inside) {
    const $unit = $inside.closest("[data-unit]")
    return $unit ? this.drawn.get(String($unit.getAttribute("data-item"))) : undefined
  }

  /**
   * @private
   * @param {HTMLElement} $item
   */
  open($item) {
    for (const $part of [$item, ...findAll($item, "[data-item]")]) {
      $part.toggleAttribute("data-partial-credit", this.blueprint.partialCredit)
    }
    // Nobody is led out of a running exam.
    for (const $link of findAll($item, "legend a, .material a, .pair a, .right a")) {
      $link.replaceWith(...$link.childNodes)
    }
    // Where the margin puts its buttons.
    $item.append(make("div", { class: "actions" }))
    const unit = openUnit($item)
    for (const part of unit.parts) {
      const { item } = part
      if (item.id in this.responses) part.fill(readResponse(item, this.responses[item.id]))
    }
    return unit
  }
}

/**
 * Return how far a unit is: `todo`, `open` when something is missing, `picked`.
 *
 * @param {Unit} unit
 */
export function tellProgress(unit) {
  if (unit.parts.every((part) => part.isEmpty())) return "todo"
  return unit.findGap() ? "open" : "picked"
}

/**
 * @param {Unit} unit
 * @returns {ExamItem}
 */
function describeUnit({ id, $unit, parts }) {
  const $chapter = $unit.querySelector(".chapter-link a")
  return {
    id,
    chapter: $chapter ? String($chapter.getAttribute("href")).replace(/#.*$/, "") : "",
    parts: parts.map((part) => part.item),
  }
}
