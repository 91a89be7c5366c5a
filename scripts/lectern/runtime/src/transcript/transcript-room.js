/**
 * `<learning-room data-view="transcript">`: a learner's record, the transcript, as a sheet of paper, and as a line.
 * A script of its own brings what the course has; `data-fields` names what learners may enter.
 * With `data-view="verification"`, on a page for trainers: whether such a line agrees with its code.
 *
 * Hooks that tests and styles may rely on:
 *
 * | Where | What |
 * |---|---|
 * | learning-room | `data-state`: ready, failed |
 * | input | `data-field`: what is entered |
 * | button | `data-action`: print, copy, verify |
 * | .transcript-sheet | what is printed |
 * | .transcript-code | the verification code |
 * | .transcript-verdict | whether a pasted line and its code agree: `data-verdict` right, wrong, none |
 */
import { defineElement, openRecords } from "../page/element.js"
import { TranscriptPage } from "./transcript-page.js"
import { VerifyForm } from "./verify-form.js"

export function defineTranscriptRoom() {
  defineElement("learning-room", startPage, takeEvent)
}

/**
 * @param {HTMLElement} $room
 * @returns {TranscriptPage|VerifyForm}
 */
function startPage($room) {
  if ($room.dataset.view === "verification") return new VerifyForm($room)
  return new TranscriptPage($room, openRecords($room))
}

/**
 * @param {TranscriptPage|VerifyForm} page
 * @param {any} event
 */
function takeEvent(page, event) {
  if (event.type === "click") page.press(event.target.closest("[data-action]"))
  else if (page instanceof TranscriptPage) followEvent(page, event)
}

/**
 * @param {TranscriptPage} page
 * @param {any} event
 */
function followEvent(page, event) {
  if (event.type === "input") page.enter(event.target)
  else if (event.type === "storage") page.redraw(event.newValue === null)
  // Another day may have begun.
  else if (["pageshow", "beforeprint"].includes(event.type)) page.redraw()
}
