/**
 * The sheet as learners see and print it: a page of A4, however much they have done.
 *
 * @import { Sheet } from "./line.js"
 * @import { ExamScore, Result } from "./summary.js"
 */
import { make } from "../page/dom.js"
import { drawTable } from "../page/table.js"
import { codeSheet } from "./line.js"
import { TRANSCRIPT_WORDS, tellDay, tellHours, tellSum } from "./transcript-words.js"

/** @param {Sheet} sheet */
export function drawSheet(sheet) {
  const { course, version, learner, result } = sheet
  const { courseName, courseVersion, blank } = TRANSCRIPT_WORDS
  const rows = result.chapters.length + 3 * result.exams.length
  const $sheet = make(
    "section",
    { class: "transcript-sheet", "aria-labelledby": "transcript-title" },
    make("h2", { id: "transcript-title" }, TRANSCRIPT_WORDS.title),
    drawPairs([
      [courseName, course],
      [courseVersion, version],
      ...learner.map(([field, entry]) => /** @type {[string, string]} */ ([field, entry || blank])),
    ]),
    drawChapters(result),
    drawExams(result),
    drawSum(sheet),
    drawSignatures(),
  )
  // On paper the type is as large as lets all rows stand on one page.
  $sheet.style.setProperty("--rows", `${rows}`)
  return $sheet
}

/** @param {Result} result */
function drawChapters({ chapters }) {
  if (!chapters.length) return make("p", {}, TRANSCRIPT_WORDS.noChapters)
  return drawTable(
    [TRANSCRIPT_WORDS.chapters, TRANSCRIPT_WORDS.day, TRANSCRIPT_WORDS.hours],
    chapters.map(({ title, day, hours, byHand }) => [
      title + (byHand ? TRANSCRIPT_WORDS.byHand : ""),
      keepWhole(day),
      tellHours(hours),
    ]),
  )
}

/** @param {Result} result */
function drawExams({ exams }) {
  if (!exams.length) return make("p", {}, TRANSCRIPT_WORDS.noExams)
  const { best: bestWord, last: lastWord } = TRANSCRIPT_WORDS
  const $table = drawTable(
    [TRANSCRIPT_WORDS.exams, TRANSCRIPT_WORDS.result, TRANSCRIPT_WORDS.hours],
    exams.map(({ title, best, last, passed, hours }) => [
      title,
      make("div", {}, drawScore(bestWord, best), drawScore(lastWord, last), drawResult(passed)),
      tellHours(hours),
    ]),
  )
  $table.classList.add("transcript-exams")
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
  if (!passed) return make("div", {}, TRANSCRIPT_WORDS.notPassed)
  return make("div", {}, TRANSCRIPT_WORDS.passed, keepWhole(tellDay(passed)))
}

/** @param {string} text It is not broken into lines. */
function keepWhole(text) {
  return make("span", { class: "transcript-whole" }, text)
}

/** @param {Sheet} sheet */
function drawSum(sheet) {
  const { total, completed, notCompleted, printed, code } = TRANSCRIPT_WORDS
  const { completed: day, today } = sheet.result
  const $sum = drawPairs([
    [total, tellSum(sheet.result)],
    [completed, day || notCompleted],
    [printed, today],
  ])
  const $code = make("strong", { class: "transcript-code" }, codeSheet(sheet))
  $sum.append(make("div", {}, make("dt", {}, code), make("dd", {}, $code)))
  return $sum
}

/** @param {readonly [name: string, value: string][]} pairs */
function drawPairs(pairs) {
  const $pairs = pairs.map(([name, value]) =>
    make("div", {}, make("dt", {}, name), make("dd", {}, value)),
  )
  return make("dl", { class: "transcript-pairs" }, ...$pairs)
}

/** What is filled in by hand, on paper only. */
function drawSignatures() {
  const $lines = TRANSCRIPT_WORDS.signatures.map((name) => make("span", {}, `${name}：`))
  return make("p", { class: "transcript-signatures", "aria-hidden": "true" }, ...$lines)
}
