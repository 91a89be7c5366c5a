/**
 * What fills the room of an exam, one at a time.
 *
 * @import { Unit } from "../items/unit.js"
 * @import { PaperForm } from "./paper-form.js"
 */
import { make } from "../page/dom.js"

export class Screen {
  /** @param {string} name */
  constructor(name) {
    this.name = name
    this.$content = make("div", { class: "exam-screen" })
    /** The items it shows. @type {PaperForm|null} */
    this.form = null
    /** How far down it is to be shown, in pixels. */
    this.top = 0
  }

  /** Keep in the browser's history what to show who comes back to the page. */
  keepPlace() {
    const { exam, top, ...others } = Object(history.state)
    if (exam || top) history.replaceState(others, "")
  }

  /** Another screen takes its place. */
  leave() {}

  /**
   * Do what a button says.
   *
   * @param {string} _action
   * @param {Unit|undefined} _unit
   * @param {HTMLElement} _button
   */
  act(_action, _unit, _button) {}

  /**
   * Take up a change of an item's controls.
   *
   * @param {Unit} _unit
   * @param {Element} _control
   */
  touch(_unit, _control) {}

  /**
   * Go on from a blank.
   *
   * @param {Unit} _unit
   */
  confirm(_unit) {}
}
