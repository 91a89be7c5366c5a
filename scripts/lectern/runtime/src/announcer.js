/**
 * What is said to learners beside the items: politely to screen readers, and as a notice when
 * records cannot be kept.
 *
 * @import { Problem } from "./records.js"
 */
import { make } from "./dom.js"
import { PROBLEM_WORDS } from "./words.js"

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

/**
 * Say at the top of the page's first set, or of its exam, what is wrong with the store.
 *
 * @param {Problem} problem
 */
export function showProblem(problem) {
  const $notice = make("p", { class: "lectern-notice", "data-problem": problem })
  $notice.textContent = PROBLEM_WORDS[problem]
  const $set = document.querySelector("item-set, exam-room, study-room")
  if ($set) $set.prepend($notice)
  announce(PROBLEM_WORDS[problem])
}
