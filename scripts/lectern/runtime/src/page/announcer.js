/**
 * What is said politely to those who listen: to screen readers.
 */
import { make } from "./dom.js"

/** Return the page's region for announcements, which must be there before it is filled. */
export function findStatus() {
  const $known = document.querySelector(".lectern-status[role=status]")
  if ($known) return $known
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
