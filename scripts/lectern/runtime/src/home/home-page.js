/**
 * The home page: what the one big button leads to, an exam that goes on, and
 * 今日复习 n 题 where something is due. Titles and addresses are those of the page's own links.
 *
 * @import { Running } from "../records/running.js"
 */
import { readCourse } from "../page/course.js"
import { findAll, readMeta } from "../page/dom.js"
import { isRead } from "../records/chapters-read.js"
import { readLastPage } from "../records/last-page.js"
import { readDay } from "../records/learner-day.js"
import { findNextChapter } from "../records/next-chapter.js"
import { findStorage, Records } from "../records/records.js"
import { findRunning } from "../records/running.js"

/** Show what is so now, and whenever that may have changed. */
export function followLearner() {
  showAll()
  // Another tab, back from the browser's cache, or another day.
  window.addEventListener("storage", showAll)
  window.addEventListener("pageshow", showAll)
  document.addEventListener("visibilitychange", showAll)
}

function showAll() {
  const records = new Records(findStorage(), readMeta("course"))
  showRunning(records)
  showContinue(records, showDue(records))
}

/**
 * Say which exam has not been handed in, its clock runs; or which is over, its result waits.
 *
 * @param {Records} records
 */
function showRunning(records) {
  const $exams = findLinks("exam")
  const ids = $exams.map(({ dataset }) => String(dataset.exam))
  const running = findRunning(ids, (id) => readSitting(records, id), records.now())
  const $exam = running ? $exams[ids.indexOf(running.id)] : undefined
  lead("running", running && $exam ? tellRunning(running, $exam.text) : "", $exam)
}

/**
 * @param {Records} records
 * @param {string} id
 */
function readSitting(records, id) {
  const { body } = records.read(`exam:${id}`)
  return body && body.seed && body.deadline ? body : null
}

/**
 * @param {Running} running
 * @param {string} title
 */
function tellRunning({ state }, title) {
  if (state === "exam") return `有一场考试还没有交卷：回到“${title}”`
  return `“${title}”${state === "late" ? "的时间到了" : "已经交卷"}：去看成绩`
}

/**
 * Say how many items are due, and return that.
 *
 * @param {Records} records
 */
function showDue(records) {
  const { due } = readDay(readCourse(), records)
  const text = due ? `今日复习 ${due} 题` : ""
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
  const next = findNextChapter(paths, readLastPage(records), (path) => isRead(Object(read)[path]))
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
