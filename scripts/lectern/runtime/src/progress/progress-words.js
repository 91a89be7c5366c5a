/**
 * Everything the page 学习进度 says to learners.
 *
 * @import { Step } from "../records/next-step.js"
 * @import { Gain, Refusal } from "../records/transfer.js"
 */
import { formatMoment } from "../page/moments.js"

export const PROGRESS_WORDS = {
  next: "下一步",
  chapters: "读过的章",
  read: "✓ 已读",
  unread: "标为已读",
  mastery: "题目掌握",
  masteryNote: "“掌握”是最近一次做对的题；答错、题目有更新的，再做对一次就算。",
  byBank: "按题库",
  byChapter: "按章",
  byLaw: "按法律",
  name: "名称",
  done: "做过",
  right: "掌握",
  days: "学习的日子",
  daysChart: "最近14天每天作答次数的柱形图，数字见下表",
  daysTable: "最近14天的数字",
  day: "日期",
  count: "作答",
  noDays: "做题、读完一章、考试，这里就有记录。",
  exams: "考试成绩",
  noExams: "还没有考过。",
  wayToTranscript: "打印学习记录，或者发给培训人员",
  time: "交卷时间",
  points: "得分",
  result: "结果",
  records: "带走记录",
  recordsNote:
    "换手机、换电脑、换浏览器之前，先把记录存成文件，或者复制成文字发给自己。里面有作答、考试成绩、收藏、笔记、读过的章、读到哪里和清单上的勾。",
  save: "存成文件",
  saved: "已经交给浏览器保存。",
  copy: "复制成文字",
  copied: "已复制。粘贴到聊天或者备忘录里，发给自己。",
  copyByHand: "浏览器不让自动复制：请长按上面的文字，全选，再复制。",
  outgoing: "记录的文字",
  takeIn: "合并记录",
  takeInNote:
    "把带来的记录并到这台设备上。两边的作答和成绩都保留；收藏、笔记、已读和清单，以后改的为准。",
  file: "选文件：",
  paste: "或者把文字粘贴在这里：",
  preview: "看看里面有什么",
  merge: "合并",
  drop: "不合并",
  merged: "合并好了。",
  notMerged:
    "没有全部存下：浏览器不让保存，或者空间已满，或者本机的记录是更新的版本写的。原有的记录没有动。请腾出空间、刷新本页后再合并一次，重复合并不会记重。",
  erase: "清除记录",
  eraseNote: "把这台设备的这个浏览器里本课程的记录全部删掉，不能恢复。给别人用之前，可以这样做。",
  askErase:
    "作答、考试成绩、收藏、笔记、读过的章、清单和填过的姓名，全部删掉吗？要留的话，先存成文件。",
  askAgain: "再问一次：删掉以后不能恢复。真的删吗？",
  keep: "不删",
  goOnErasing: "删掉",
  eraseForGood: "全部删掉，不留",
  erased: "记录已经全部清除。",
  notErased: "没有删干净：浏览器不让本页改动记录。请在浏览器设置里清除本站的数据。",
}

/** @type {Record<Refusal, string>} */
export const REFUSAL_WORDS = {
  broken: "读不出来：文字不完整，或者不是学习记录。请从头到尾重新复制一次。",
  foreign: "这不是本课程的学习记录，没有合并。",
  newer: "这份记录是更新的版本导出的，本页读不了。请刷新页面，或者换用新版课程。",
}

/** What to do next, around the link.
 * @type {Record<Step["step"], (step: Step) => [before: string, link: string, after: string]>} */
const STEP_WORDS = {
  exam: ({ title }) => ["有一场考试还没有交卷：", `回到“${title}”`, "。"],
  late: ({ title }) => [`“${title}”的时间到了：`, "去看成绩", "。"],
  closed: ({ title }) => [`“${title}”已经交卷：`, "去看成绩", "。"],
  begin: ({ title }) => ["还没有记录。从", `“${title}”`, "读起。"],
  review: ({ count }) => ["先做", `今日复习的${count}题`, "，做对就记牢一点。"],
  read: ({ title }) => ["接着读", `“${title}”`, "，读完做本章自测。"],
  practise: ({ title, count }) => ["去练", `“${title}”`, `，还有${count}题没有做过。`],
  sit: ({ title }) => ["各章读完了，题也做过了。考一次", `“${title}”`, "。"],
  repeat: () => ["都学完了。隔几天", "再做几道题", "，别忘了。"],
}

/** @param {Step} step */
export function tellStep(step) {
  return STEP_WORDS[step.step](step)
}

/**
 * @param {number} read
 * @param {number} total
 */
export function tellRead(read, total) {
  return `读完 ${read} / ${total} 章。`
}

/**
 * @param {{done: number, right: number, total: number}} mastery
 */
export function tellMastery({ done, right, total }) {
  return `共 ${total} 题，做过 ${done} 题，掌握 ${right} 题。`
}

/**
 * @param {number} days
 * @param {number} streak
 * @param {number} attempts
 */
export function tellDays(days, streak, attempts) {
  const inRow = streak > 1 ? `，连着学了 ${streak} 天` : ""
  return `一共学了 ${days} 天${inRow}，作答 ${attempts} 次。`
}

/** @param {number} count */
export function tellCount(count) {
  return `${count} 次`
}

/** @param {string} day As it is named, 2026-11-09: here without its year. */
export function tellDate(day) {
  const [, month, date] = day.split("-").map(Number)
  return `${month}月${date}日`
}

/**
 * Return what a text would add, in words.
 *
 * @param {Gain} gain
 * @param {number} time When the text was made, in epoch seconds; 0 where that is not known.
 */
export function tellGain(gain, time) {
  const { attempts, exams, stars, notes, chapters, ticks, readings, places, situations } = gain
  const parts = [
    attempts && `作答 ${attempts} 次`,
    exams && `考试 ${exams} 场`,
    stars && `收藏改动 ${stars} 处`,
    notes && `笔记改动 ${notes} 处`,
    chapters && `读过的章改动 ${chapters} 处`,
    ticks && `清单的勾改动 ${ticks} 处`,
    readings && `${readings} 章的阅读时间`,
    places && "上次读到的地方",
    situations && `情景 ${situations} 个`,
  ].filter(Boolean)
  const made = time ? `这份记录是 ${formatMoment(time)} 导出的。` : ""
  if (!parts.length) return `${made}里面的本机都有了，不用合并。`
  return `${made}合并会增加：${parts.join("，")}。本机原有的都保留。`
}

/** @param {number} faults */
export function tellFaults(faults) {
  return `有 ${faults} 处读不出来，会略过。`
}

/**
 * Return what stands before the records as a text, for whoever finds it in a chat.
 *
 * @param {string} course
 * @param {string} day
 */
export function tellParcel(course, day) {
  return `【学习记录】《${course}》，${day}。要接着学：打开课程的“学习进度”页，把这一段从头到尾粘贴到“合并记录”下面的框里。`
}

/** @param {string} day */
export function tellFileName(day) {
  return `学习记录-${day}.json`
}
