/**
 * `<learning-room data-view="review">`: what is due, missed or starred in all banks.
 *
 * The banks and what the course consists of come by scripts of their own. Hooks that tests and
 * styles may rely on, beside those of `item-set.js`:
 *
 * | Where | What |
 * |---|---|
 * | learning-room | `data-state`: ready, failed; `data-screen`: home, session, ending; `#daily` in the address begins that way |
 * | button | `data-action`: start (with `data-way`: due, daily, noted, starred, rush, missed), home, finish |
 * | select | `data-filter`: bank, chapter, kind, tag |
 * | .review-count | how many items a way has |
 */

import { routeEvent } from "../items/events.js"
import { readCourse } from "../page/course.js"
import { defineElement, openRecords } from "../page/element.js"
import { Store } from "../records/store.js"
import { Desk } from "./desk.js"

export function defineReviewRoom() {
  defineElement("learning-room", startDesk, takeEvent)
}

/** @param {HTMLElement} $room */
function startDesk($room) {
  return new Desk($room, new Store(openRecords($room)), readCourse())
}

/**
 * @param {Desk} desk
 * @param {any} event
 */
function takeEvent(desk, event) {
  const filter = event.target instanceof HTMLElement && event.target.dataset.filter
  if (event.type === "storage") desk.follow(event)
  else if (event.type === "input" && filter) desk.filter(filter, event.target.value)
  // Back from the browser's cache: anything may have happened meanwhile.
  else if (event.persisted) desk.follow({ key: null, newValue: "" })
  else if (event.type === "popstate") desk.followHistory()
  else if (event.type === "hashchange") desk.followHash()
  else if (event.type === "visibilitychange") desk.followDay()
  else routeEvent(desk, event)
}
