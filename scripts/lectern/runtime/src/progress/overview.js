/**
 * The page 学习进度: what to do next, chapters, mastery, days, exams.
 *
 * @import { Finished } from "../records/history.js"
 * @import { LearnerDay } from "../records/learner-day.js"
 * @import { Mastery, Summary } from "../judging/mastery.js"
 * @import { Step } from "../records/next-step.js"
 * @typedef {LearnerDay & {summary: Summary, root: string}} Facts
 */

import {
  groupByBank,
  groupByChapter,
  groupByLaw,
  judgeItems,
  sumStandings,
} from "../judging/mastery.js"
import { make, makeButton } from "../page/dom.js"
import { formatMoment } from "../page/moments.js"
import { drawChart } from "../page/score-chart.js"
import { tellPassed, tellPoints } from "../page/score-words.js"
import { drawTable } from "../page/table.js"
import { countDays, listLatest } from "../records/learning-days.js"
import { findAttempts } from "../records/lookup.js"
import { chooseStep } from "../records/next-step.js"
import { listAttemptTimes, listTimes } from "../records/times.js"
import { drawDays } from "./days-chart.js"
import { drawMastery } from "./mastery-table.js"
import { PROGRESS_WORDS, tellDays, tellMastery, tellRead, tellStep } from "./progress-words.js"

/** So many days fit a phone. */
const DAYS = 14

/**
 * Return the parts of the page.
 *
 * @param {Facts} facts
 */
export function drawOverview(facts) {
  const { summary, content, root, read } = facts
  const standings = judgeItems(summary, (id) => findAttempts(content, id))
  const banks = groupByBank(summary, standings)
  const step = chooseStep(Object.assign({ standings, banks }, facts))
  const rows = {
    byBank: banks,
    byChapter: groupByChapter(summary, standings),
    byLaw: groupByLaw(standings),
  }
  return [
    drawStep(step, root),
    drawChapters(summary, read, root),
    drawRows(rows, tellMastery(sumStandings("", "", standings)), root),
    drawStudyDays(facts),
    drawExams(facts),
  ]
}

/**
 * @param {Step} step
 * @param {string} root
 */
function drawStep(step, root) {
  const [before, link, after] = tellStep(step)
  const $link = make("a", { href: root + step.path }, link)
  return make("p", { class: "progress-next" }, before, $link, after)
}

/**
 * @param {Summary} summary
 * @param {ReadonlySet<string>} read
 * @param {string} root
 */
function drawChapters({ chapters }, read, root) {
  const $rows = chapters.map(({ path, title }) => {
    const isRead = read.has(path)
    const $button = makeButton("read", "", {
      "data-path": path,
      "aria-label": `${PROGRESS_WORDS.read.slice(2)}：${title}`,
    })
    showRead($button, isRead)
    return make("li", {}, make("a", { href: root + path }, title), $button)
  })
  const count = chapters.filter(({ path }) => read.has(path)).length
  return drawPart(
    "chapters",
    make("p", {}, tellRead(count, chapters.length)),
    make("ul", { class: "progress-chapters" }, ...$rows),
  )
}

/**
 * @param {Record<"byBank"|"byChapter"|"byLaw", Mastery[]>} rows
 * @param {string} told
 * @param {string} root
 */
function drawRows(rows, told, root) {
  const names = /** @type {const} */ (["byBank", "byChapter", "byLaw"])
  const $tables = names.map((name) => {
    const shown = rows[name].filter(({ total }) => total)
    const $summary = make("summary", {}, PROGRESS_WORDS[name])
    return make("details", { id: `progress-${name}` }, $summary, drawMastery(shown, root))
  })
  const $note = make("p", {}, PROGRESS_WORDS.masteryNote)
  return drawPart("mastery", make("p", {}, told), ...$tables, $note)
}

/** @param {Facts} facts */
function drawStudyDays({ content, now, streak }) {
  const times = listAttemptTimes(content)
  const attempts = countDays(times)
  const days = countDays(listTimes(content))
  if (!days.size) return drawPart("days", make("p", {}, PROGRESS_WORDS.noDays))
  const latest = listLatest(attempts, now, DAYS)
  const rows = latest.map(({ day, count }) => [day, `${count}`])
  const $table = drawTable([PROGRESS_WORDS.day, PROGRESS_WORDS.count], rows.reverse())
  const $details = make("details", { id: "progress-days" })
  $details.append(make("summary", {}, PROGRESS_WORDS.daysTable), $table)
  return drawPart(
    "days",
    make("p", {}, tellDays(days.size, streak, times.length)),
    drawDays(latest),
    $details,
  )
}

/** @param {Facts} facts */
function drawExams({ summary: { exams, transcript }, content, root }) {
  const known = content.get("exams") || new Map()
  const $exams = Object.keys(exams)
    .filter((id) => known.has(id))
    .flatMap((id) => {
      const { title, passMark } = exams[id]
      const $title = make("h3", {}, make("a", { href: `${root}exam/${id}.html` }, title))
      return [$title, ...drawSittings(known.get(id), passMark)]
    })
  const $known = $exams.length ? $exams : [make("p", {}, PROGRESS_WORDS.noExams)]
  return drawPart("exams", ...$known, ...drawWayToTranscript(transcript, root))
}

/**
 * @param {string} transcript The address of the page with the transcript, or empty.
 * @param {string} root
 */
function drawWayToTranscript(transcript, root) {
  const $link = make("a", { href: root + transcript }, PROGRESS_WORDS.wayToTranscript)
  return transcript ? [make("p", {}, $link)] : []
}

/**
 * @param {readonly Finished[]} finished
 * @param {number} passMark
 */
function drawSittings(finished, passMark) {
  const rows = finished.map((one) => [
    formatMoment(one.end),
    tellPoints(one),
    tellPassed(one.passed),
  ])
  const names = [PROGRESS_WORDS.time, PROGRESS_WORDS.points, PROGRESS_WORDS.result]
  const $table = drawTable(names, rows.reverse())
  return finished.length > 1 ? [drawChart(finished, passMark), $table] : [$table]
}

/**
 * @param {"chapters"|"mastery"|"days"|"exams"} name
 * @param {Node[]} content
 */
function drawPart(name, ...content) {
  return make("section", { "data-part": name }, make("h2", {}, PROGRESS_WORDS[name]), ...content)
}

/**
 * Let the button of a chapter say whether it was read.
 *
 * @param {HTMLElement} $button
 * @param {boolean} isRead
 */
export function showRead($button, isRead) {
  $button.textContent = isRead ? PROGRESS_WORDS.read : PROGRESS_WORDS.unread
  $button.setAttribute("aria-pressed", `${isRead}`)
}
