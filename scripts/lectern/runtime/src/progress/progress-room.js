/**
 * `<learning-room data-view="progress">`: how far a learner is, what to do next, and the records
 * themselves: keep, carry over, erase. A script of its own brings what the course has.
 *
 * Hooks that tests and styles may rely on:
 *
 * | Where | What |
 * |---|---|
 * | learning-room | `data-state`: ready, failed |
 * | button | `data-action`: read (`data-path`, `aria-pressed`), save, copy, preview, merge, drop, ask-erase, ask-again, erase, close |
 * | .progress-next | what to do next, with a link |
 * | section | `data-part`: chapters, mastery, days, exams, records |
 * | .progress-preview | what a text would add, or what came of it |
 */
import { defineElement, openRecords } from "../page/element.js"
import { ProgressPage } from "./progress-page.js"

export function defineProgressRoom() {
  defineElement("learning-room", startPage, takeEvent)
}

/** @param {HTMLElement} $room */
function startPage($room) {
  return new ProgressPage($room, openRecords($room))
}

/**
 * @param {ProgressPage} page
 * @param {any} event
 */
function takeEvent(page, event) {
  if (event.type === "click") page.press(event.target.closest("[data-action]"))
  else if (event.type === "change") page.form.takeFile(event.target)
  // Back from the browser's cache, or another tab: anything may have happened meanwhile.
  else if (event.type === "storage" || event.persisted) page.redraw()
}
