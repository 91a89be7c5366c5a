/**
 * Everything that home and the hubs say to learners of themselves.
 *
 * @import { Step } from "../records/next-step.js"
 * @import { Finished } from "../records/history.js"
 */
import { SCORE_WORDS } from "../page/score-words.js"

export const HUB_WORDS = {
  begin: "开始",
  goOn: "接着做",
  again: "再做一遍",
  sitAgain: "再考一次",
  result: "看成绩",
}

/** What the one big button says.
 * @type {Record<Step["step"], (title: string, minutes: number) => string>} */
const STEP_WORDS = {
  exam: (_, minutes) => `回到考试，剩 ${minutes} 分`,
  late: (title) => `“${title}”的时间到了：去看成绩`,
  closed: (title) => `“${title}”已经交卷：去看成绩`,
  begin: () => "开始学习",
  review: () => "今日复习",
  read: (title) => `继续：${title}`,
  practise: (title) => `练习：${title}`,
  sit: (title) => `考试：${title}`,
  repeat: () => "再做几道题",
}

/**
 * @param {Step["step"]} step
 * @param {string} title Of what it leads to.
 * @param {number} minutes What is left of an exam that goes on.
 */
export function tellStart(step, title, minutes) {
  return STEP_WORDS[step](title, minutes)
}

/**
 * Return where one stands, in parts that do not break.
 *
 * @param {{read: number, chapters: number, done: number, total: number, streak: number}} counts
 */
export function tellStanding({ read, chapters, done, total, streak }) {
  const told = [`读完 ${read}/${chapters} 章`, `做过 ${done}/${total} 题`]
  return streak ? [...told, `连续 ${streak} 天`] : told
}

/** What each tile says of today. */
export const TILE_WORDS = {
  /** @param {{done: number, count: number}} daily */
  daily({ done, count }) {
    if (done && done >= count) return "✓ 今日已完成"
    return done ? `做了 ${done}/${count} 题` : `今天 ${count} 题`
  },
  /** @param {{done: number, total: number}} mastery */
  practice: ({ done, total }) => (done < total ? `还剩 ${total - done} 题` : "✓ 都做过"),
  /** @param {{passed: number, total: number}} exams */
  exam: ({ passed, total }) => `及格 ${passed}/${total} 场`,
  /** @param {number} due */
  review: (due) => (due ? `今天 ${due} 题` : "今天没有"),
}

/** @param {number} minutes */
export function tellMinutes(minutes) {
  return `剩 ${minutes} 分`
}

/** @param {number} minutes */
export function tellGoOn(minutes) {
  return `继续（${tellMinutes(minutes)}）`
}

/**
 * Return what was done of a bank, in parts that do not break; none where nothing was.
 *
 * @param {{done: number, right: number, wrong: number}} mastery
 */
export function tellDone({ done, right, wrong }) {
  return done ? [`做过 ${done} 题`, `对 ${right}`, `错 ${wrong}`] : []
}

/**
 * Return how an exam went, best and last, in parts that do not break; none where it never was
 * handed in.
 *
 * @param {readonly Finished[]} finished In order of time.
 */
export function tellScores(finished) {
  if (!finished.length) return []
  const best = Math.max(...finished.map(({ score }) => score))
  const { score } = finished[finished.length - 1]
  const isPassed = finished.some(({ passed }) => passed)
  const told = isPassed ? SCORE_WORDS.passed : SCORE_WORDS.failed
  return [`最好 ${best} 分`, `上次 ${score} 分`, told]
}
