/**
 * What to do next: one step, the most useful first.
 *
 * @import { Summary, Mastery, Standing } from "../judging/mastery.js"
 * @import { ExamState, Running } from "./running.js"
 * @typedef {ExamState|"begin"|"review"|"read"|"practise"|"sit"|"repeat"} StepName
 * @typedef {{step: StepName, path: string, title: string, count: number}} Step
 */
import { findNextChapter } from "./next-chapter.js"

/** So many items that are due are worth a round of their own. */
const ROUND = 5

/**
 * @param {object} facts
 * @param {Summary} facts.summary
 * @param {readonly Standing[]} facts.standings
 * @param {number} facts.due How many items the review page shows as due today.
 * @param {readonly Mastery[]} facts.banks
 * @param {ReadonlySet<string>} facts.read Addresses of chapters.
 * @param {unknown} facts.last The address of the chapter visited last, as stored.
 * @param {Running|null} facts.running An exam to go back to.
 * @param {ReadonlySet<string>} facts.passed Ids of exams.
 * @returns {Step}
 */
export function chooseStep({ summary, standings, due, banks, read, last, running, passed }) {
  const { chapters, exams, review } = summary
  if (running) return makeStep(running.state, `exam/${running.id}.html`, exams[running.id].title)
  const isNew = standings.every(({ status }) => status === "todo")
  const paths = chapters.map(({ path }) => path)
  // As the home page's button leads on.
  const next = findNextChapter(paths, last, (path) => read.has(path))
  const unread = chapters[next === null ? 0 : next]
  if (isNew && next === null && unread) return makeStep("begin", unread.path, unread.title)
  if (due >= ROUND && review) return makeStep("review", review, "", due)
  if (unread) return makeStep("read", unread.path, unread.title)
  const bank = banks.find(({ done, total }) => done < total)
  if (bank) return makeStep("practise", bank.path, bank.name, bank.total - bank.done)
  if (due && review) return makeStep("review", review, "", due)
  const exam = Object.keys(exams).find((id) => !passed.has(id))
  if (exam) return makeStep("sit", `exam/${exam}.html`, exams[exam].title)
  return makeStep("repeat", review || "practice/index.html", "")
}

/**
 * @param {StepName} step
 * @param {string} path
 * @param {string} title
 * @param {number} [count]
 * @returns {Step}
 */
function makeStep(step, path, title, count = 0) {
  return { step, path, title, count }
}
