/**
 * What is said politely to those who listen: to screen readers.
 */
import { make } from "./dom.js"

/** The region that was found last: to look for it among a thousand items takes time at each tap.
 * @type {Element|null} */
let $known = null

/** Return the page's region for announcements, which must be there before it is filled. */
export function findStatus() {
  if (!$known || !$known.isConnected) $known = findRegion() || addRegion()
  return $known
}

function findRegion() {
  return document.querySelector(".lectern-status[role=status]")
}

function addRegion() {
  const $status = make("div", { class: "lectern-status", role: "status" })
  document.body.append($status)
  return $status
}

/**
 * Say something to those who listen.
 *
 * @param {string} text
 */
export function announce(text) {
  const $status = findStatus()
  // A text that does not change is not read again.
  $status.textContent = text === $status.textContent ? `${text}\u00a0` : text
}
