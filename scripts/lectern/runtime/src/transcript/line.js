/**
 * A transcript as one line of text, to send by chat, with the code over all that it says.
 *
 * @import { Result } from "./summary.js"
 *
 * @typedef {object} Sheet Everything that the sheet of paper shows.
 * @property {string} course
 * @property {string} version Of the course.
 * @property {[field: string, entry: string][]} learner
 * @property {Result} result
 */
import { computeCode } from "./code.js"
import { TRANSCRIPT_WORDS, tellChapter, tellExam, tellSum } from "./transcript-words.js"

const PART = "｜"
const ROW = "；"

/**
 * Return the line, code included.
 *
 * @param {Sheet} sheet
 */
export function writeLine(sheet) {
  const text = writeText(sheet)
  return `${text}${PART}${TRANSCRIPT_WORDS.code}：${computeCode(text)}`
}

/**
 * Return the code of a sheet.
 *
 * @param {Sheet} sheet
 */
export function codeSheet(sheet) {
  return computeCode(writeText(sheet))
}

/**
 * Return whether a line and its code agree; null where there is no whole line. What a chat puts
 * around it or breaks in it does not matter.
 *
 * @param {string} pasted
 */
export function verifyLine(pasted) {
  const text = pasted.normalize("NFKC").replace(/\s+/g, "")
  const start = text.indexOf(`${TRANSCRIPT_WORDS.title}|`)
  const end = text.lastIndexOf(`|${TRANSCRIPT_WORDS.code}:`)
  if (start < 0 || end < start) return null
  const code = text.slice(end + TRANSCRIPT_WORDS.code.length + 2)
  return code.toUpperCase().startsWith(computeCode(text.slice(start, end)))
}

/** @param {Sheet} sheet */
function writeText({ course, version, learner, result }) {
  const { title, courseName, courseVersion, chapters, exams, total, completed, printed, none } =
    TRANSCRIPT_WORDS
  const rows = [
    [courseName, course],
    [courseVersion, version],
    ...learner.map(([field, entry]) => [field, entry || TRANSCRIPT_WORDS.blank]),
    [chapters, result.chapters.map(tellChapter).join(ROW) || none],
    [exams, result.exams.map(tellExam).join(ROW) || none],
    [total, tellSum(result)],
    [completed, result.completed || TRANSCRIPT_WORDS.notCompleted],
    [printed, result.today],
  ]
  return [title, ...rows.map(([name, value]) => `${name}：${value}`)].join(PART)
}
