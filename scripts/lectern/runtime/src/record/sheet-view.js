/**
 * The sheet as learners see and print it: a page of A4, however much they have done.
 *
 * @import { Sheet } from "./line.js"
 * @import { ExamScore, Result } from "./summary.js"
 */
import { make } from "../dom.js"
import { drawTable } from "../study/tables.js"
import { codeSheet } from "./line.js"
import { RECORD_WORDS, tellDay, tellHours } from "./words.js"

/** @param {Sheet} sheet */
export function drawSheet(sheet) {
  const { course, version, learner, result } = sheet
  const { courseName, courseVersion, blank } = RECORD_WORDS
  const rows = result.chapters.length + 3 * result.exams.length
  const $sheet = make(
    "section",
    { class: "record-sheet", "aria-labelledby": "record-title" },
    make("h2", { id: "record-title" }, RECORD_WORDS.title),
    drawPairs([
      [courseName, course],
      [courseVersion, version],
      ...learner.map(([field, entry]) => /** @type {[string, string]} */ ([field, entry || blank])),
    ]),
    drawChapters(result),
    drawExams(result),
    drawSum(sheet),
    make("p", { class: "record-proof" }, RECORD_WORDS.proof),
    drawSignatures(),
  )
  // On paper the type is as large as lets all rows stand on one page.
  $sheet.style.setProperty("--rows", `${rows}`)
  return $sheet
}

/** @param {Result} result */
function drawChapters({ chapters }) {
  if (!chapters.length) return make("p", {}, RECORD_WORDS.noChapters)
  return drawTable(
    [RECORD_WORDS.chapters, RECORD_WORDS.day, RECORD_WORDS.hours],
    chapters.map(({ title, day, hours }) => [title, keepWhole(day), tellHours(hours)]),
  )
}

/** @param {Result} result */
function drawExams({ exams }) {
  if (!exams.length) return make("p", {}, RECORD_WORDS.noExams)
  const { best: bestWord, last: lastWord } = RECORD_WORDS
  const $table = drawTable(
    [RECORD_WORDS.exams, RECORD_WORDS.result, RECORD_WORDS.hours],
    exams.map(({ title, best, last, passed, hours }) => [
      title,
      make("div", {}, drawScore(bestWord, best), drawScore(lastWord, last), drawResult(passed)),
      tellHours(hours),
    ]),
  )
  $table.classList.add("record-exams")
  return $table
}

/**
 * @param {string} name
 * @param {ExamScore} score
 */
function drawScore(name, { points, day }) {
  return make("div", {}, keepWhole(`${name} ${points}`), keepWhole(tellDay(day)))
}

/** @param {string} passed The day, or empty. */
function drawResult(passed) {
  if (!passed) return make("div", {}, RECORD_WORDS.notPassed)
  return make("div", {}, RECORD_WORDS.passed, keepWhole(tellDay(passed)))
}

/** @param {string} text It is not broken into lines. */
function keepWhole(text) {
  return make("span", { class: "record-whole" }, text)
}

/** @param {Sheet} sheet */
function drawSum(sheet) {
  const { total, completed, notCompleted, printed, code } = RECORD_WORDS
  const { hours, completed: day, today } = sheet.result
  const $sum = drawPairs([
    [total, tellHours(hours)],
    [completed, day || notCompleted],
    [printed, today],
  ])
  const $code = make("strong", { class: "record-code" }, codeSheet(sheet))
  $sum.append(make("div", {}, make("dt", {}, code), make("dd", {}, $code)))
  return $sum
}

/** @param {readonly [name: string, value: string][]} pairs */
function drawPairs(pairs) {
  const $pairs = pairs.map(([name, value]) =>
    make("div", {}, make("dt", {}, name), make("dd", {}, value)),
  )
  return make("dl", { class: "record-pairs" }, ...$pairs)
}

/** What is filled in by hand, on paper only. */
function drawSignatures() {
  const $lines = RECORD_WORDS.signatures.map((name) => make("span", {}, `${name}：`))
  return make("p", { class: "record-signatures", "aria-hidden": "true" }, ...$lines)
}
