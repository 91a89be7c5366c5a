/**
 * `<study-room data-view="record">`: a learner's record as a sheet of paper, and as a line.
 * A script of its own brings what the course has; `data-fields` names what learners may enter.
 *
 * Hooks that tests and styles may rely on:
 *
 * | Where | What |
 * |---|---|
 * | study-room | `data-state`: ready, failed |
 * | input | `data-field`: what is entered |
 * | button | `data-action`: print, copy, verify |
 * | .record-sheet | what is printed |
 * | .record-code | the verification code |
 * | .record-verdict | whether a pasted line and its code agree: `data-verdict` right, wrong, none |
 */
import { defineElement, openRecords } from "../element.js"
import { RecordPage } from "./record-page.js"

export function defineRecordRoom() {
  defineElement("study-room", startPage, takeEvent)
}

/** @param {HTMLElement} $room */
function startPage($room) {
  return new RecordPage($room, openRecords($room))
}

/**
 * @param {RecordPage} page
 * @param {any} event
 */
function takeEvent(page, event) {
  if (event.type === "click") page.press(event.target.closest("[data-action]"))
  else if (event.type === "input") page.enter(event.target)
  else if (event.type === "storage") page.redraw(event.newValue === null)
  // Another day may have begun.
  else if (["pageshow", "beforeprint"].includes(event.type)) page.redraw()
}
