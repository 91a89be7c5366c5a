/**
 * What the course's elements have in common: they start once, hear events, and one that breaks
 * leaves its plain form usable and the rest of the page untouched.
 *
 * @import { Problem } from "../records/records.js"
 */

import { findStorage, Records } from "../records/records.js"
import { findStatus } from "./announcer.js"
import { unpackSolutions } from "./solutions.js"

const OWN_EVENTS = ["click", "input", "change", "keydown", "submit"]
const WINDOW_EVENTS = [
  "storage",
  "pageshow",
  "visibilitychange",
  "hashchange",
  "popstate",
  "beforeprint",
  "afterprint",
]

/** What each element works by once it has started.
 * @type {WeakMap<HTMLElement, {restorePlain?: () => void}>} */
const modes = new WeakMap()

/**
 * Let an element of the page's HTML work.
 *
 * @template {object} Mode
 * @param {string} name
 * @param {($element: HTMLElement) => Mode} start Begins, on what the page holds.
 * @param {(mode: Mode, event: any) => void} take Does what an event asks for, or nothing.
 */
export function defineElement(name, start, take) {
  if (customElements.get(name)) return
  class GuardedElement extends HTMLElement {
    connectedCallback() {
      guard(this, () => {
        findStatus()
        if (!modes.has(this)) modes.set(this, start(this))
        for (const type of OWN_EVENTS) this.addEventListener(type, this)
        for (const type of WINDOW_EVENTS) window.addEventListener(type, this)
        this.dataset.state = "ready"
      })
    }

    disconnectedCallback() {
      for (const type of WINDOW_EVENTS) window.removeEventListener(type, this)
    }

    /** @param {Event} event */
    handleEvent(event) {
      const mode = /** @type {Mode|undefined} */ (modes.get(this))
      if (mode) guard(this, () => take(mode, event))
    }
  }
  customElements.define(name, GuardedElement)
}

/**
 * Run `work`; if it throws, say so once and show the element's plain form.
 *
 * @param {HTMLElement} $element
 * @param {() => void} work
 */
export function guard($element, work) {
  if ($element.dataset.state === "failed") return
  try {
    work()
  } catch (error) {
    $element.dataset.state = "failed"
    console.error(`<${$element.localName}>`, error)
    unpackSolutions($element)
    const mode = modes.get($element)
    if (mode && mode.restorePlain) mode.restorePlain()
  }
}

/**
 * Return the learner's records of an element's course.
 *
 * @param {HTMLElement} $element
 */
export function openRecords($element) {
  return new Records(findStorage(), String($element.dataset.course), tellProblem)
}

/**
 * Say what is wrong with the store: the margin, which every page has, shows it.
 *
 * @param {Problem} problem
 */
function tellProblem(problem) {
  document.dispatchEvent(new CustomEvent("lectern-problem", { detail: problem }))
}
