/**
 * The card at the end of a piece of work, one design wherever something is done: what it came to,
 * what is kept of it, and where one goes from here.
 *
 * The page holds the links that the build knows, hidden: `<a data-end="next">`, and
 * `data-end="notebook"` or `"record"`.
 *
 * @import { Status } from "../judging/model.js"
 */
import { findAll, make } from "./dom.js"

/**
 * @typedef {object} Ending
 * @property {string} title
 * @property {Node|string} figure What it came to: 6 题对 4.
 * @property {readonly Status[]} [statuses] What came of each part of it, in its order.
 * @property {readonly (Node|string)[]} notes Those that are empty are left out.
 * @property {readonly HTMLElement[]} ways Buttons and links; the last is where one goes on.
 */

/** More dots than this say nothing any more. */
const DOTS = 40

const RIGHT = "●"
const MISSED = "○"

export const END_WORDS = {
  again: "再做错题",
  allRight: "全部答对。",
}

/** @param {Ending} ending */
export function drawEndCard({ title, figure, statuses = [], notes, ways }) {
  const $notes = notes.filter(Boolean).map((note) => make("p", {}, note))
  const $ways = make("div", { class: "end-ways" }, ...ways)
  if (ways.length) ways[ways.length - 1].classList.add("primary")
  const $figure = make("p", { class: "end-figure" }, figure)
  return make(
    "section",
    { class: "end-card" },
    make("h2", {}, title),
    $figure,
    ...drawDots(statuses),
    ...$notes,
    $ways,
  )
}

/** @param {readonly Status[]} statuses */
function drawDots(statuses) {
  if (!statuses.length || statuses.length > DOTS) return []
  const $dots = statuses.map((status) =>
    make("span", { "data-status": status }, isRight(status) ? RIGHT : MISSED),
  )
  return [make("p", { class: "end-dots", "aria-hidden": "true" }, ...$dots)]
}

/**
 * Return how much was right: 6 题对 4.
 *
 * @param {readonly Status[]} statuses Of what was done.
 */
export function tellFigure(statuses) {
  return `${statuses.length} 题对 ${statuses.filter(isRight).length}`
}

/**
 * Return what went into the notebook, with a link to it where the page has one.
 *
 * @param {ParentNode} $root What holds the links.
 * @param {readonly Status[]} statuses Of what was done.
 */
export function drawNoted($root, statuses) {
  const missed = countOf(statuses, "wrong", "partial")
  if (!missed) return statuses.every(isRight) ? END_WORDS.allRight : ""
  const [$notebook = "错题本"] = takeWays($root, "notebook")
  return make("span", {}, `${missed} 题记进了`, $notebook, "，明天会再问您。")
}

/**
 * Return how many solutions were looked at before answering, if any.
 *
 * @param {readonly Status[]} statuses
 */
export function tellLooked(statuses) {
  const looked = countOf(statuses, "looked")
  return looked ? `${looked} 题看过答案，明天再做。` : ""
}

/**
 * @param {readonly Status[]} statuses
 * @param {Status[]} counted
 */
function countOf(statuses, ...counted) {
  return statuses.filter((status) => counted.includes(status)).length
}

/**
 * Return copies of the page's links of a name.
 *
 * @param {ParentNode} $root
 * @param {"next"|"notebook"|"record"} name
 */
export function takeWays($root, name) {
  return findAll($root, `[hidden] > [data-end=${name}]`).map(
    ($link) => /** @type {HTMLElement} */ ($link.cloneNode(true)),
  )
}

/**
 * A 简答 that its learner has marked counts as right; one without a point is told as wrong.
 *
 * @param {Status} status
 */
export function isRight(status) {
  return status === "right" || status === "marked"
}
