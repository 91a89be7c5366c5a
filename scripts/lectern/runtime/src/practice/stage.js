/**
 * Where the units of a practice stand: some on screen or on paper, all others waiting as one.
 *
 * @import { Unit } from "../items/unit.js"
 */

/** So many units of a list are shown at once: those that are seen first. */
const TURN = 4

export class Stage {
  /**
   * @param {Element} $waiting What holds the units that wait.
   * @param {(unit: Unit) => void} present Shows a unit that is laid.
   */
  constructor($waiting, present) {
    this.$waiting = $waiting
    this.present = present
    /** Those that do not wait. @type {Unit[]} */
    this.laid = []
    /** When the next units of the page are shown. */
    this.pending = 0
  }

  /**
   * Show the first units of a page now, and the others in turns.
   *
   * @param {Unit[]} page
   * @param {number} first How many stand before them in the sequence.
   * @param {number} least How many are needed now.
   */
  show(page, first, least) {
    const end = Math.max(least, TURN)
    const units = page.slice(0, end)
    this.lay(units, first)
    for (const unit of units) this.present(unit)
    if (end < page.length) {
      this.pending = setTimeout(() => this.show(page.slice(end), first + end, 0))
    }
  }

  /** Let all units wait, those still to come too. */
  clear() {
    clearTimeout(this.pending)
    this.$waiting.append(...findRoots(this.laid))
    this.laid = []
  }

  /**
   * Put units after those that do not wait, and number them.
   *
   * @param {Unit[]} units
   * @param {number} first How many stand before them in the sequence.
   */
  lay(units, first) {
    units.forEach(({ $unit, $number }, index) => {
      $number.textContent = `${first + index + 1}`
      this.$waiting.before($unit)
    })
    this.laid = this.laid.concat(units)
  }

  /**
   * Let units wait again in the order in which they were written.
   *
   * @param {Unit[]} units
   */
  restore(units) {
    this.$waiting.append(...findRoots(units))
  }
}

/** @param {Unit[]} units */
function findRoots(units) {
  return units.map(({ $unit }) => $unit)
}
