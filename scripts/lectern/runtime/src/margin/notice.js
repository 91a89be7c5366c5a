/**
 * What is wrong with the store, told at the top of the page unless it is told already.
 *
 * @import { Problem } from "../records.js"
 */
import { announce } from "../announcer.js"
import { make } from "../dom.js"
import { STORE_WORDS } from "./words.js"

/** @param {Problem} problem */
export function showStoreProblem(problem) {
  const show = () => {
    const $article = document.querySelector("article")
    if (!$article || document.querySelector(`[data-problem=${problem}]`)) return
    const text = STORE_WORDS[problem]
    $article.prepend(make("p", { class: "lectern-notice", "data-problem": problem }, text))
    announce(text)
  }
  // Sets of items, whose scripts come later, say it in their own words.
  if (document.readyState === "complete") show()
  else window.addEventListener("load", show)
}
