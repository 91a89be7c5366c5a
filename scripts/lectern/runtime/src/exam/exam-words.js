/**
 * Everything an exam says to learners, beside what the items say themselves.
 *
 * @import { Finished } from "../records/history.js"
 * @import { ItemMark, Row } from "../judging/marks.js"
 */
import { tellVerdict } from "../items/item-words.js"
import { percentOf, roundTenth } from "../judging/marks.js"
import { formatMoment, tellSpan } from "../page/moments.js"
import { tellPassed, tellPoints } from "../page/score-words.js"

export const EXAM_WORDS = {
  begin: "开始考试",
  again: "再考一次（重新抽题）",
  repeat: "同一份卷再做",
  home: "回到考试说明",
  resume: "回到这里做",
  flag: "⚑ 标记",
  flagged: "⚑ 已标记",
  unflagged: "已取消标记",
  handIn: "交卷",
  confirmHandIn: "确认交卷",
  goOn: "继续做",
  left: "剩余时间",
  result: "考试成绩",
  bySection: "各大题得分",
  worth: "最值得再看的章",
  past: "历次成绩",
  review: "逐题解析",
  missed: "没有全对的题",
  seeMissed: "看错题",
  unfold: "展开",
  recorded: "及格的成绩记进了学习记录。",
  right: "答对的题",
  timeUp: "时间到了，已经自动交卷。",
  unstored: "这次的成绩还没有全部存下。请照本页最上面说的办，再按“再存一次”。",
  storeAgain: "再存一次",
  moved: "这场考试已经在另一个页面接着做，这里停下了。",
  changed: "课程更新后，这份试卷有的题已经取消，这里不再列出。",
  blank: "✗ 没有作答",
  partial: "部分正确",
  view: "回看",
}

/** Names of columns. */
export const COLUMN_WORDS = {
  section: "大题",
  right: "答对",
  points: "得分",
  time: "交卷时间",
  span: "用时",
  view: "解析",
}

/** How far an item is, in the answer sheet.
 * @type {Record<string, {name: string, mark: string}>} */
export const FILLED_WORDS = {
  todo: { name: "未答", mark: "" },
  open: { name: "没答完", mark: "○" },
  picked: { name: "已答", mark: "●" },
}

export const FLAG_MARK = "⚑"

/**
 * @param {number} passMark Per cent.
 * @param {number} max
 */
export function tellPassMark(passMark, max) {
  return `${Math.round(passMark * max) / 100} 分及格`
}

/**
 * @param {string} title
 * @param {number} points
 */
export function tellSection(title, points) {
  return `${title} · 每题 ${points} 分`
}

/** @param {number} left Seconds. */
export function tellLeft(left) {
  return `考试还剩 ${Math.ceil(left / 60)} 分钟`
}

/** @param {readonly number[]} places Of the items not done, from 0. */
export function tellBlanks(places) {
  return places.length ? `还有 ${places.length} 题没有做完，按题号可以回去做：` : "全部题目都做了。"
}

/** @param {number} count */
export function tellFlags(count) {
  return `标记了 ${count} 题：`
}

/** @param {number} number */
export function tellNumber(number) {
  return `第 ${number} 题`
}

/**
 * Return what a number of the answer sheet says to those who do not see it.
 *
 * @param {number} number
 * @param {string} status
 * @param {boolean} flagged
 */
export function tellSheetItem(number, status, flagged) {
  return `第${number}题，${FILLED_WORDS[status].name}${flagged ? "，已标记" : ""}`
}

/** @param {Finished} finished */
export function announceResult({ score, max, passed }) {
  return `得 ${score} 分，满分 ${max} 分，${tellPassed(passed).slice(2)}`
}

/** @param {Finished} finished */
export function tellSitting({ start, end, seed }) {
  return `${formatMoment(end)} 交卷\u00a0· 用时\u00a0${tellSpan(end - start)}\u00a0· 卷号\u00a0${seed}`
}

/**
 * Return how a score compares with that of the sitting before, or an empty text.
 *
 * @param {Finished} finished
 * @param {Finished|undefined} before
 */
export function tellChange(finished, before) {
  if (!before || !finished.max || !before.max) return ""
  const change = roundTenth(percentOf(finished) - percentOf(before))
  if (!change) return "和上一次一样。"
  return `比上一次${change > 0 ? "高" : "低"} ${Math.abs(change)} 个百分点。`
}

/** @param {Row} row */
export function tellRight({ right, count }) {
  return `${right} / ${count} 题`
}

/** @param {Row} row */
export function tellLoss({ score, max, count, right }) {
  return `丢 ${roundTenth(max - score)} 分（${count} 题对 ${right}）`
}

/** @param {number} left Seconds. */
export function tellResume(left) {
  return `继续考试（剩 ${Math.ceil(left / 60)} 分）`
}

/** @param {ItemMark} mark */
export function tellMark({ status, blank, score, max }) {
  const verdict = status === "partial" ? EXAM_WORDS.partial : tellVerdict({ status })
  return `${blank ? EXAM_WORDS.blank : verdict} · ${tellPoints({ score, max })} 分`
}
