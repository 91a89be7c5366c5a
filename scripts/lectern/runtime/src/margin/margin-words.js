/**
 * Everything the margin says to learners.
 *
 * @import { Problem } from "../records/records.js"
 */

export const MARGIN_WORDS = {
  note: "笔记",
  noted: "● 笔记",
  noteLabel: "我的笔记（只存在这台设备上）",
  noteLost: "这条笔记没有存下来，请先复制到别处。",
  report: "反映问题",
  more: "⋯",
  copied: "已复制，请发给培训人员。",
  copyByHand: "请长按下面的文字，全选，复制，再发给培训人员。",
  reportText: "要反映的问题",
  speak: "朗读",
  speakChapter: "朗读本章",
  stop: "停止朗读",
  unread: "标为已读",
  read: "✓ 已读",
}

/** What is wrong with the store, and what to do.
 * @type {Record<Problem, string>} */
export const PROBLEM_WORDS = {
  blocked:
    "浏览器不让本页保存记录。可以照常学习，但关掉页面后记录就没有了。请不要用无痕窗口，或者在浏览器设置里允许本站保存数据。",
  full: "记录存不下了：浏览器的空间已满。请先不要关掉本页，清理浏览器里不用的网站数据，再接着做，刚才的也会一起存下。",
  corrupt:
    "有一部分学习记录损坏了，读不出来，已经另存一份，没有删除。这一部分从头记起，其余不受影响。",
  newer:
    "这台设备上的记录是更新的版本写的，本页没有改动它。可以照常学习，但这次不保存。请刷新页面，或者换用新版课程。",
}

/**
 * Return how long a chapter was read, and what is missing before it counts as read.
 *
 * @param {number} spent Minutes.
 * @param {number} stated Minutes.
 * @param {number} missing Minutes.
 * @param {boolean} hasCheck
 */
export function tellTime(spent, stated, missing, hasCheck) {
  const other = hasCheck ? "，或者做完本章自测" : ""
  const told = missing ? `；再读${missing}分钟${other}，就记为读完` : ""
  return `已读${spent}分钟 / 约${stated}分钟${told}。`
}

/**
 * @typedef {object} ReportFacts
 * @property {string} course The course's title.
 * @property {string} version
 * @property {string} page The page's title.
 * @property {string} path Its address within the site.
 * @property {{name: string, id: string, text: string}} [place] What in the page it is about.
 */

/** As much of a text as lets one know it again. */
const BEGINNING = 40

/**
 * Return what a learner sends to the trainers, who see by it where to look.
 *
 * @param {ReportFacts} facts
 */
export function writeReport({ course, version, page, path, place }) {
  return [
    `【反映问题】${course}（版本${version}）`,
    `页面：${page}（${path}）`,
    ...(place ? [`${place.name}：${place.id} ${shorten(place.text)}`] : []),
    "问题：",
  ].join("\n")
}

/** @param {string} text */
function shorten(text) {
  const letters = Array.from(text.replace(/\s+/g, " ").trim())
  return letters.slice(0, BEGINNING).join("") + (letters.length > BEGINNING ? "…" : "")
}
