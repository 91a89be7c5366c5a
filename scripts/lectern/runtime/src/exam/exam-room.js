/**
 * `<exam-room>`: a mock exam. The page holds its blueprint in data attributes and a sample paper
 * that works without this script; scripts of their own bring the banks.
 *
 * Hooks that tests and styles may rely on, beside those of `item-set.js`:
 *
 * | Where | What |
 * |---|---|
 * | exam-room | `data-state`: ready, failed (the sample paper remains); `data-screen`: start, sitting, results, moved |
 * | button | `data-action`: begin, flag, sheet, jump, hand-in, confirm-hand-in, repeat, home, view, resume, star |
 * | .practice-top | `.practice-position`, `.exam-clock` (`data-last` when little time is left), `.exam-section` |
 * | [data-unit] | `data-current` when shown in a sitting |
 * | dialog.lectern-sheet | `data-sheet`: answers (`.sheet-number` with `data-status`: todo, open, picked), hand-in |
 * | results | `.exam-score`, `.exam-verdict` (`data-verdict`: right, wrong), `.exam-chart`, `.exam-review` |
 */

import { routeEvent } from "../items/events.js"
import { defineElement, openRecords } from "../page/element.js"
import { Store } from "../records/store.js"
import { Room } from "./room.js"

export function defineExamRoom() {
  defineElement("exam-room", startRoom, takeEvent)
}

/** @param {HTMLElement} $room */
function startRoom($room) {
  return new Room($room, new Store(openRecords($room)))
}

/**
 * @param {Room} room
 * @param {any} event
 */
function takeEvent(room, event) {
  if (event.type === "storage") room.follow(event.key)
  // Back from the browser's cache: anything may have happened meanwhile.
  else if (event.persisted) room.follow(null)
  else {
    routeEvent(room, event)
    if (event.type === "click") room.screen.keepPlace()
  }
}
