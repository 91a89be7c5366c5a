/**
 * Everything the page 学习记录 says to learners.
 *
 * @import { ExamScore, ReadChapter, Result, SatExam } from "./summary.js"
 */

export const TRANSCRIPT_WORDS = {
  title: "学习记录",
  courseName: "课程名称",
  courseVersion: "课程版本",
  chapters: "课程内容",
  exams: "考核项目",
  result: "考核结果",
  day: "完成日期",
  hours: "学时",
  total: "学时合计",
  completed: "全部完成日期",
  notCompleted: "尚未全部完成",
  printed: "打印日期",
  code: "核对码",
  byHand: "（自己标记）",
  none: "无",
  blank: "未填",
  noChapters: "还没有读完的章。",
  noExams: "还没有考过。",
  passed: "及格",
  notPassed: "不及格",
  best: "最好",
  last: "最近",
  signatures: ["学员签名", "核对人", "日期"],
  about: "填在表上的（可以不填）",
  aboutNote:
    "填的内容只存在这台设备的这个浏览器里，写在下面的表上和复制的文字里；“带走记录”时不带，换了设备要重新填。",
  take: "打印或者发送",
  takeNote:
    "微信里和有的手机上打印不了：复制成一行文字，发给培训人员；或者换电脑打开这一页再打印。",
  print: "打印（A4纸一页）",
  copy: "复制成一行文字",
  line: "记录的一行文字",
  copied: "已复制。粘贴到聊天里，发给培训人员。",
  copyByHand: "浏览器不让自动复制：请长按上面的文字，全选，再复制。",
  paste: "学员发来的一行文字：",
  verifyButton: "核对",
}

/** @type {Record<"right"|"wrong"|"none", string>} */
export const VERDICT_WORDS = {
  right: "✓ 一致：文字和核对码对得上，没有抄错、改错。",
  wrong: "✗ 不一致：有地方改动过，或者抄错了。请学员重新复制一次发来。",
  none: "没有找到完整的记录：要从“学习记录”开头，一直到核对码。",
}

/** @param {string} day */
export function tellDay(day) {
  return `（${day}）`
}

/** @param {number} hours */
export function tellHours(hours) {
  return `${hours}`
}

/**
 * Return the sum of hours, and what of it rests on the learner's word.
 *
 * @param {Pick<Result, "hours"|"byHand">} result
 */
export function tellSum({ hours, byHand }) {
  return byHand ? `${tellHours(hours)}（其中自己标记${tellHours(byHand)}）` : tellHours(hours)
}

/** @param {ReadChapter} chapter */
export function tellChapter({ title, day, hours, byHand }) {
  return `${title}${byHand ? TRANSCRIPT_WORDS.byHand : ""}，${day}，${tellHours(hours)}学时`
}

/** @param {SatExam} exam */
export function tellExam({ title, best, last, passed, hours }) {
  const { best: bestWord, last: lastWord } = TRANSCRIPT_WORDS
  const scores = [`${bestWord} ${tellScore(best)}`, `${lastWord} ${tellScore(last)}`]
  const result = passed ? TRANSCRIPT_WORDS.passed + tellDay(passed) : TRANSCRIPT_WORDS.notPassed
  return [title, ...scores, result, `${tellHours(hours)}学时`].join("，")
}

/** @param {ExamScore} score */
function tellScore({ points, day }) {
  return points + tellDay(day)
}
