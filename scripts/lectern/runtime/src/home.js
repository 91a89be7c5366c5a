/**
 * The bundle for the home page: what the one big button leads to, an exam that goes on, and
 * 今日复习 n 题 where something is due. Titles and addresses are those of the page's own links.
 */

import { dayOf } from "./days.js"
import { findAll, readMeta } from "./dom.js"
import { countDue, createCounter, DUE } from "./due.js"
import { readLastPage } from "./last-page.js"
import { findNextChapter } from "./next-chapter.js"
import { findStorage, Records } from "./records.js"
import { isTicked } from "./ticks.js"

showAll()
// Another tab, back from the browser's cache, or another day.
window.addEventListener("storage", showAll)
window.addEventListener("pageshow", showAll)
document.addEventListener("visibilitychange", showAll)

function showAll() {
  const records = new Records(findStorage(), readMeta("course"))
  showRunning(records)
  showContinue(records, showDue(records))
}

/**
 * Say which exam has not been handed in: its clock runs.
 *
 * @param {Records} records
 */
function showRunning(records) {
  const $exam = findLinks("exam").find(
    ({ dataset }) => "seed" in Object(records.read(`exam:${dataset.exam}`).body),
  )
  lead("running", $exam ? `有一场考试还没有交卷：回到“${$exam.textContent}”` : "", $exam)
}

/**
 * Say how many items are due, and return that.
 *
 * @param {Records} records
 */
function showDue(records) {
  const { body } = records.read(DUE)
  const today = dayOf(records.now())
  const count = countDue(body, readMeta("version"), today, createCounter(records))
  const text = count ? `今日复习 ${count} 题` : ""
  lead("due", text)
  return text
}

/**
 * Let the big button lead on: to a chapter or, where all were read, to what is due, else to
 * the first bank.
 *
 * @param {Records} records
 * @param {string} due
 */
function showContinue(records, due) {
  const $chapters = findLinks("chapter")
  const { read } = Object(records.read("read").body)
  const paths = $chapters.map(({ dataset }) => String(dataset.chapter))
  const next = findNextChapter(paths, readLastPage(records), (path) => isTicked(Object(read)[path]))
  if (next === null) return
  const $chapter = $chapters[next]
  const [$other] = findLinks(due ? "due" : "practice")
  if ($chapter) lead("continue", `继续：${$chapter.dataset.title}`, $chapter)
  else if ($other) lead("continue", due || `练习：${$other.textContent}`, $other)
}

/**
 * Return the links of the page that stand for something.
 *
 * @param {"exam"|"chapter"|"practice"|"due"|"running"|"continue"} name
 * @returns {HTMLAnchorElement[]}
 */
function findLinks(name) {
  return findAll(document, `a[data-${name}]`)
}

/**
 * Let a link say something and lead where another does; where it has nothing to say, hide its
 * line.
 *
 * @param {"due"|"running"|"continue"} name
 * @param {string} text
 * @param {HTMLAnchorElement} [$target]
 */
function lead(name, text, $target) {
  for (const $link of findLinks(name)) {
    const $line = /** @type {HTMLElement} */ ($link.parentElement)
    $line.hidden = !text
    $link.textContent = text
    if ($target) $link.href = $target.href
  }
}
