/**
 * Everything the review page says to learners, beside what the items say themselves.
 *
 * @import { Filters } from "../judging/catalog.js"
 */

/** @type {Record<keyof Filters, {title: string, all: string}>} */
export const FILTER_WORDS = {
  bank: { title: "题库", all: "全部题库" },
  chapter: { title: "章", all: "全部章" },
  kind: { title: "题型", all: "全部题型" },
  tag: { title: "标签", all: "全部标签" },
}

/** The ways to review, in the order they are shown. */
export const WAY_WORDS = {
  due: {
    title: "今日复习",
    text: "到了该复习的日子的题，做错和收藏的排在前面。",
    none: "今天没有到日子的题。",
  },
  daily: { title: "每日一练", text: "每天十题：先是该复习的、做错的，再是没做过的。", none: "" },
  noted: {
    title: "错题本",
    text: "做错的题。在两个不同的日子做对，就从这里去掉。",
    none: "没有错题。",
  },
  starred: { title: "收藏", text: "按过“☆ 收藏”的题。", none: "没有收藏的题。" },
  rush: {
    title: "闯关",
    text: "打乱了往下做，做错一题就结束，看能过几关。",
    none: "没有能闯关的题。",
  },
}

export const REVIEW_WORDS = {
  start: "开始",
  goOn: "接着做",
  home: "回到复习",
  leave: "结束",
  finish: "完成",
  filters: "只练这一部分",
  within: "挑出的这一部分",
  filtersHint: "每日一练不受影响。",
  print: "打印",
  keys: "答案",
  repeated: "刚才没全对，再来一次",
  end: "这一轮做完了",
  rushAgain: "再闯一次",
  again: "再做一遍",
  dailyEnd: "✓ 今日已完成",
  rushEnd: "闯关结束",
  rushWon: "全部过关",
  tomorrow: "没全对的题已经记进错题本，过一天会再来。",
}

/** @param {number} count */
export function tellCount(count) {
  return `${count}题`
}

/**
 * @param {number} done
 * @param {number} count
 */
export function tellDone(done, count) {
  return count && done === count ? REVIEW_WORDS.dailyEnd : `${done} / ${count} 题`
}

/** @param {number} best */
export function tellBest(best) {
  return best ? `最好 ${best}关` : ""
}

/** @param {number} count */
export function tellSheet(count) {
  return `错题本（${count} 题）`
}

/**
 * @param {number} number
 * @param {readonly string[]} keys One, but for a case.
 */
export function tellSheetKey(number, keys) {
  return `${number}. ${keys.join("；") || "见解析"}`
}

/** @param {number} passed */
export function tellPassed(passed) {
  return `过了 ${passed} 关`
}

/** @param {number} best */
export function tellBestOf(best) {
  return `最好 ${best} 关。`
}

/** @param {number} due How many items will be due tomorrow. */
export function tellDailyNext(due) {
  return due ? `明天再来十题，先是到日子的 ${due} 题。` : "明天再来十题。"
}

/** @param {number} count */
export function tellDueWay(count) {
  return `今日复习 ${count} 题`
}

/** @param {string} title */
export function tellChapter(title) {
  return `继续学：${title}`
}

/**
 * Return what is to be reviewed next, or nothing where no day has any.
 *
 * @param {{days: number, count: number}} next As `findNext` says.
 */
export function tellNext({ days, count }) {
  if (!days) return `今日复习还有 ${count} 题。`
  const day = days > 1 ? `${days} 天后` : "明天"
  return count ? `今天没有要复习的了，${day} ${count} 题。` : ""
}

/**
 * Return what the button of a way says.
 *
 * @param {number} done How much of it was done before.
 * @param {boolean} isOver Whether it is the day's work, and all of it is done.
 */
export function nameStart(done, isOver) {
  if (done) return REVIEW_WORDS.goOn
  return isOver ? REVIEW_WORDS.again : REVIEW_WORDS.start
}
