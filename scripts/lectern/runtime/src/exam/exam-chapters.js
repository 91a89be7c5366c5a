/**
 * The chapters most worth another look after an exam.
 *
 * @import { ItemMark } from "../judging/marks.js"
 */
import { groupMarks, sortByLoss } from "../judging/marks.js"
import { findAll, make } from "../page/dom.js"
import { EXAM_WORDS, tellLoss } from "./exam-words.js"

/** As many as one can take to heart. */
const CHAPTERS = 3

/**
 * Return them with links and what was lost there; nothing where no chapter lost anything.
 *
 * @param {HTMLElement} $room Holds links to the chapters of the exam.
 * @param {readonly ItemMark[]} marks
 */
export function drawChapters($room, marks) {
  /** @type {HTMLAnchorElement[]} */
  const $links = findAll($room, ".exam-chapters > a")
  const rows = sortByLoss(groupMarks(marks, ({ chapter }) => [chapter])).flatMap((row) => {
    const $link = $links.find(($one) => $one.getAttribute("href") === row.name)
    return $link && row.score < row.max ? [{ row, $link }] : []
  })
  if (!rows.length) return []
  const $rows = rows.slice(0, CHAPTERS).map(({ row, $link }) => {
    const $copy = $link.cloneNode(true)
    return make("li", {}, $copy, make("span", { class: "citation" }, tellLoss(row)))
  })
  return [make("h2", {}, EXAM_WORDS.worth), make("ul", { class: "exam-worth" }, ...$rows)]
}
