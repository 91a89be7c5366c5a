/**
 * What a transcript says: chapters read, exams sat, hours, and when.
 *
 * @import { Reading } from "../records/reading.js"
 * @import { Star } from "../records/stars.js"
 * @import { Finished } from "../records/history.js"
 * @import { Summary } from "../judging/mastery.js"
 * @import { Content } from "../records/transfer.js"
 *
 * @typedef {object} ReadChapter
 * @property {string} title
 * @property {string} day
 * @property {number} hours
 * @property {boolean} byHand Whether its learner has marked it, with nothing else to show for it.
 *
 * @typedef {{points: string, day: string}} ExamScore
 *
 * @typedef {object} SatExam
 * @property {string} title
 * @property {ExamScore} best
 * @property {ExamScore} last
 * @property {string} passed The day on which it was first passed, or empty.
 * @property {number} hours
 *
 * @typedef {object} Result
 * @property {ReadChapter[]} chapters
 * @property {SatExam[]} exams
 * @property {number} hours
 * @property {number} byHand How many of the hours are for chapters marked by hand.
 * @property {string} completed The day on which everything was read and passed, or empty.
 * @property {string} today
 */
import { nameDay } from "../judging/days.js"
import { rate } from "../judging/marks.js"
import { tellPoints } from "../page/score-words.js"

/**
 * Return what counts of a learner's records: each chapter read once, each exam passed once.
 *
 * @param {Summary} summary
 * @param {Content} content
 * @param {number} now
 * @returns {Result}
 */
export function sumTranscript(summary, content, now) {
  const chapters = listChapters(summary, content)
  const exams = listExams(summary, content)
  const days = [...chapters.map(({ day }) => day), ...exams.map(({ passed }) => passed)]
  const wanted = summary.chapters.length + Object.keys(summary.exams).length
  return {
    chapters,
    exams,
    hours: sumHours([...chapters, ...exams]),
    byHand: sumHours(chapters.filter(({ byHand }) => byHand)),
    completed: days.filter(Boolean).length < wanted ? "" : days.sort()[days.length - 1] || "",
    today: nameDay(now),
  }
}

/**
 * @param {Summary} summary
 * @param {Content} content
 * @returns {ReadChapter[]}
 */
function listChapters({ chapters }, content) {
  /** @type {Map<string, Star>} */
  const read = content.get("read") || new Map()
  /** @type {Map<string, Reading>} */
  const readings = content.get("reading") || new Map()
  return chapters.flatMap(({ path, title, hours }) => {
    const [isRead, time] = read.get(path) || [0, 0]
    const [, , earned] = readings.get(path) || [0, 0, 0]
    return isRead ? [{ title, day: nameDay(earned || time), hours, byHand: !earned }] : []
  })
}

/**
 * @param {Summary} summary
 * @param {Content} content
 */
function listExams({ exams }, content) {
  /** @type {Map<string, Finished[]>} */
  const history = content.get("exams") || new Map()
  return Object.keys(exams).flatMap((id) => {
    const sittings = history.get(id) || []
    return sittings.length ? [describeExam(exams[id], sittings)] : []
  })
}

/**
 * @param {Summary["exams"][string]} exam
 * @param {readonly Finished[]} sittings In order of time.
 * @returns {SatExam}
 */
function describeExam({ title, hours }, sittings) {
  const best = sittings.reduce((one, other) => (rate(other) > rate(one) ? other : one))
  const first = sittings.find(({ passed }) => passed)
  return {
    title,
    best: scoreSitting(best),
    last: scoreSitting(sittings[sittings.length - 1]),
    passed: first ? nameDay(first.end) : "",
    hours: first ? hours : 0,
  }
}

/**
 * @param {Finished} sitting
 * @returns {ExamScore}
 */
function scoreSitting(sitting) {
  return { points: tellPoints(sitting), day: nameDay(sitting.end) }
}

/** @param {readonly {hours: number}[]} rows */
function sumHours(rows) {
  const hours = rows.reduce((sum, row) => sum + row.hours, 0)
  // Tenths do not add up exactly.
  return Math.round(hours * 100) / 100
}
