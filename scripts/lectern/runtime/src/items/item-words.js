/**
 * What items say to learners, wherever they are; rooms and the margin have tables of their own.
 *
 * @import { ItemState, Score, Status } from "../judging/model.js"
 */

/** Wherever items are. */
export const WORDS = {
  previous: "上一题",
  next: "下一题",
  sheet: "答题卡",
  star: "☆ 收藏",
  starred: "★ 已收藏",
  unstarred: "已取消收藏",
  ownRight: "✓ 您选的",
  ownWrong: "✗ 您选的",
  key: "✓ 正确答案",
  right: "✓ 正确",
  wrong: "✗ 错误",
  gapChoice: "请先选一个选项，再按“确认”。",
  gapChoices: "请先选，可以选几个，再按“确认”。",
}

/** In checks and practice, not in exams. */
export const SET_WORDS = {
  confirm: "确认",
  showPoints: "看要点",
  confirmMarks: "确认自评",
  retry: "再做一次",
  reveal: "看解析",
  outdated: "题目已更新，请再做一次。",
  checkDone: "本章自测做完了",
  markPoints: "请对照要点，说到的打勾，再按“确认自评”。",
}

/** A status in the answer sheet: its name, and the mark that stands with the number.
 * @type {Record<Status, {name: string, mark: string}>} */
export const STATUS_WORDS = {
  todo: { name: "未做", mark: "" },
  picked: { name: "已选", mark: "●" },
  right: { name: "答对", mark: "✓" },
  wrong: { name: "答错", mark: "✗" },
  partial: { name: "部分对", mark: "半" },
  marked: { name: "已自评", mark: "评" },
  looked: { name: "看过答案", mark: "看" },
  outdated: { name: "题目已更新", mark: "新" },
}

/**
 * Return what a learner is told of an item: ✗ 回答错误, 部分正确 得1分共2分.
 *
 * @param {ItemState} state
 */
export function tellVerdict({ status, score, response }) {
  if (status === "right") return "✓ 回答正确"
  if (status === "wrong") return "✗ 回答错误"
  if (status === "partial" && score) return `部分正确，${tellScore(score)}`
  if (status === "looked") return "看过答案，明天再做"
  if (status === "marked") return `已自评${tellPoints(response)}`
  return ""
}

/** @param {Score} score */
function tellScore({ score, maxScore }) {
  return `得${score}分，共${maxScore}分`
}

/** @param {unknown} response */
function tellPoints(response) {
  const { points } = Object(response)
  return Array.isArray(points) ? `，说到${points.length}个要点` : ""
}

/**
 * Return what a screen reader is told: 第3题 回答错误，正确答案 B.
 *
 * @param {string} number
 * @param {ItemState} state
 * @param {string} key The key as the page shows it, or empty.
 */
export function announceVerdict(number, state, key) {
  const told = `第${number}题 ${tellVerdict(state).replace(/^[✓✗] /, "")}`
  const withKey = key && (state.status === "wrong" || state.status === "partial")
  return withKey ? `${told}，正确答案 ${key}` : told
}

/**
 * Return the position in a sequence, around its number: 第, 12, / 60 题.
 *
 * @param {number} first
 * @param {number} last
 * @param {number} total
 */
export function tellPosition(first, last, total) {
  return ["第", first === last ? `${first}` : `${first}–${last}`, `/ ${total} 题`]
}

/** @param {number} count */
export function tellMissed(count) {
  return `错题 ${count}`
}

/**
 * Return what a button of the answer sheet says to those who do not see it.
 *
 * @param {number} number
 * @param {Status} status
 */
export function tellSheetNumber(number, status) {
  return `第${number}题，${STATUS_WORDS[status].name}`
}

/**
 * Return what is amiss with the choices of a 多选: ：漏选 B、C，多选了 D.
 *
 * @param {string[]} lacking Letters.
 * @param {string[]} extra
 */
export function tellChoices(lacking, extra) {
  const told = [
    lacking.length ? `漏选 ${lacking.join("、")}` : "",
    extra.length ? `多选了 ${extra.join("、")}` : "",
  ].filter(Boolean)
  return told.length ? `：${told.join("，")}` : ""
}

/** @param {number} count */
export function tellBlankGap(count) {
  return `还有${count}空没有填。`
}

/** @param {number} count */
export function tellOrderGap(count) {
  return `请按先后点完全部选项，还差${count}个。`
}

/** @param {number} count */
export function tellPairGap(count) {
  return `还有${count}项没有配对。`
}

/** @param {number} place */
export function tellPlace(place) {
  return `第${place}位`
}

/** @param {number} place */
export function tellRightPlace(place) {
  return `✗ 应为第${place}位`
}

/** @param {string} letter */
export function tellRightPair(letter) {
  return `✗ 应配 ${letter}`
}
