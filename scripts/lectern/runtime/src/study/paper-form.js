/**
 * A paper as a form: its items on the page, their controls, what they hold.
 *
 * @import { Unit as UnitType } from "../unit.js"
 * @import { Blueprint } from "./blueprint.js"
 * @import { PaperSection } from "./paper.js"
 * @import { ExamItem, Responses } from "./results.js"
 */
import { findAll, make } from "../dom.js"
import { Unit } from "../unit.js"
import { drawItems, findItem } from "./banks.js"
import { readResponse } from "./results.js"

export class PaperForm {
  /**
   * @param {readonly PaperSection[]} paper Only of items that are there.
   * @param {Blueprint} blueprint
   */
  constructor(paper, { root, partialCredit }) {
    this.paper = paper
    const ids = paper.flatMap((section) => section.ids)
    const $items = drawItems(ids, root)
    this.$form = make("form", { novalidate: "", autocomplete: "off" }, ...$items)
    for (const $item of findAll(this.$form, "[data-kind=multiple_choice]")) {
      $item.toggleAttribute("data-partial-credit", partialCredit)
    }
    this.units = $items.map(($item) => new Unit($item))
    this.byElement = new Map(this.units.map((unit) => [unit.$unit, unit]))
  }

  /** The items by their ids. @returns {Map<string, ExamItem>} */
  get items() {
    return new Map(this.units.map((unit) => [unit.id, describeUnit(unit)]))
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
   * Return the section that a unit belongs to.
   *
   * @param {UnitType} unit
   */
  findSection({ id }) {
    return /** @type {PaperSection} */ (this.paper.find(({ ids }) => ids.includes(id)))
  }

  /**
   * Show what was given so far.
   *
   * @param {Responses} responses
   */
  fill(responses) {
    for (const unit of this.units) {
      for (const part of unit.parts) {
        if (part.item.id in responses) part.fill(readResponse(part.item, responses[part.item.id]))
      }
    }
  }
}

/**
 * Return how far a unit is: `todo`, `open` when something is missing, `picked`.
 *
 * @param {UnitType} unit
 */
export function tellProgress(unit) {
  if (unit.parts.every((part) => part.isEmpty())) return "todo"
  return unit.findGap() ? "open" : "picked"
}

/**
 * @param {UnitType} unit
 * @returns {ExamItem}
 */
function describeUnit({ id, $unit, parts }) {
  const $kind = $unit.querySelector(".item-kind")
  const { tags = [] } = Object(findItem(id))
  return {
    id,
    kind: $kind ? String($kind.textContent) : "",
    tags,
    parts: parts.map((part) => part.item),
  }
}
