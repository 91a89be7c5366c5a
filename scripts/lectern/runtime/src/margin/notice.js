/**
 * What is wrong with the store, told once: above what the learner works on, or at the top of a
 * page to read.
 *
 * @import { Problem } from "../records/records.js"
 */
import { announce } from "../page/announcer.js"
import { make } from "../page/dom.js"
import { PROBLEM_WORDS } from "./margin-words.js"

/** Follow what others find wrong on this page. */
export function followProblems() {
  document.addEventListener("lectern-problem", (event) => {
    showProblem(/** @type {CustomEvent<Problem>} */ (event).detail)
  })
}

/** @param {Problem} problem */
export function showProblem(problem) {
  const show = () => {
    const $place =
      document.querySelector("item-set, exam-room, learning-room") ||
      document.querySelector("article")
    if (!$place || document.querySelector(`[data-problem=${problem}]`)) return
    const text = PROBLEM_WORDS[problem]
    $place.prepend(make("p", { class: "lectern-notice", "data-problem": problem }, text))
    announce(text)
  }
  // Rooms draw all that is in them when they begin.
  if (document.readyState === "complete") show()
  else window.addEventListener("load", show)
}
