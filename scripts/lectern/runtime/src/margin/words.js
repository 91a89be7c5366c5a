/**
 * Everything the margin says to learners.
 *
 * @import { Problem } from "../records.js"
 */

export const MARGIN_WORDS = {
  note: "笔记",
  noted: "● 笔记",
  noteLabel: "我的笔记（只存在这台设备上）",
  noteLost: "这条笔记没有存下来，请先复制到别处。",
  report: "反映问题",
  copied: "已复制，请发给培训人员。",
  copyByHand: "请长按下面的文字，全选，复制，再发给培训人员。",
  reportText: "要反映的问题",
  speak: "朗读",
  speakChapter: "朗读本章",
  stop: "停止朗读",
  unread: "标为已读",
  read: "✓ 已读",
}

/** What is wrong with the store, where nothing but the margin needs it.
 * @type {Record<Problem, string>} */
export const STORE_WORDS = {
  blocked: "浏览器不让本页保存记录，关掉页面就没有了。",
  full: "浏览器的空间已满，请清理不用的网站数据，再存。",
  corrupt: "有一部分记录读不出来，已经另存。",
  newer: "记录是更新的版本写的，这次不保存，请刷新页面。",
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
