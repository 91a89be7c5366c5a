/**
 * Notes on the page: buttons that open a note in place, and what is typed there kept soon.
 *
 * A button and a text of the same note bear its id in `data-note`.
 *
 * @import { Notebook } from "./notebook.js"
 */
import { announce } from "../page/announcer.js"
import { findAll, make } from "../page/dom.js"
import { makeMarginButton } from "./margin-row.js"
import { MARGIN_WORDS } from "./margin-words.js"

/** Milliseconds without a key, after which a note is stored. */
const PAUSE = 600

export class NoteDesk {
  /** @param {Notebook} notebook */
  constructor(notebook) {
    this.notebook = notebook
    /** What was typed and is not stored yet.
     * @type {Set<HTMLTextAreaElement>} */
    this.typed = new Set()
    this.timer = 0
    window.addEventListener("pagehide", () => this.save())
    // On phones it may be the last thing that a page hears.
    document.addEventListener("visibilitychange", () => this.save())
  }

  /** @param {string} id */
  makeButton(id) {
    const $button = makeMarginButton("note", "", { "data-note": id, "aria-expanded": "false" })
    this.showNote($button)
    return $button
  }

  /**
   * Open the note of a button below it, or close it.
   *
   * @param {HTMLElement} $button
   */
  toggle($button) {
    const $row = /** @type {HTMLElement} */ ($button.parentElement)
    const $open = $row.querySelector(".note")
    this.save()
    if ($open) $open.remove()
    else this.open($row, String($button.dataset.note))
    $button.setAttribute("aria-expanded", `${!$open}`)
  }

  /** Store what was typed. */
  save() {
    clearTimeout(this.timer)
    for (const $text of this.typed) {
      this.typed.delete($text)
      const stored = this.notebook.write(String($text.dataset.note), $text.value)
      this.tellLost(/** @type {HTMLElement} */ ($text.closest(".note")), !stored)
    }
    this.refresh()
  }

  /** Show the notes as they are now, but for what is being typed. */
  refresh() {
    for (const $one of findAll(document, "[data-note]")) this.showNote($one)
  }

  /**
   * @private
   * @param {HTMLElement} $row
   * @param {string} id
   */
  open($row, id) {
    const $text = make("textarea", { rows: "4", maxlength: "4000", "data-note": id })
    const $label = make("label", {}, MARGIN_WORDS.noteLabel, $text)
    const $note = make("div", { class: "note" }, $label, make("p", { hidden: "" }))
    $note.addEventListener("input", (event) => {
      // It is no response to the item around it.
      event.stopPropagation()
      this.typed.add($text)
      clearTimeout(this.timer)
      this.timer = window.setTimeout(() => this.save(), PAUSE)
    })
    $note.addEventListener("focusout", () => this.save())
    this.showNote($text)
    $row.append($note)
    $text.focus()
  }

  /**
   * @private
   * @param {HTMLElement} $one A button or a text.
   */
  showNote($one) {
    const note = this.notebook.read(String($one.dataset.note))
    if ($one instanceof HTMLTextAreaElement) {
      // To set the same anew would move the cursor.
      if (!this.typed.has($one) && $one.value !== note) $one.value = note
      return
    }
    $one.textContent = note ? MARGIN_WORDS.noted : MARGIN_WORDS.note
    $one.toggleAttribute("data-noted", Boolean(note))
  }

  /**
   * @private
   * @param {HTMLElement} $note
   * @param {boolean} lost
   */
  tellLost($note, lost) {
    const $told = /** @type {HTMLElement} */ ($note.lastElementChild)
    if (lost && $told.hidden) announce(MARGIN_WORDS.noteLost)
    $told.hidden = !lost
    $told.textContent = lost ? MARGIN_WORDS.noteLost : ""
  }
}
