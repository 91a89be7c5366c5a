/**
 * Tables of the page 学习进度.
 *
 * @import { Mastery } from "../judging/mastery.js"
 */
import { make } from "../page/dom.js"
import { drawShare, drawTable } from "../page/table.js"
import { PROGRESS_WORDS } from "./progress-words.js"

/**
 * @param {readonly Mastery[]} rows
 * @param {string} root
 */
export function drawMastery(rows, root) {
  return drawTable(
    [PROGRESS_WORDS.name, PROGRESS_WORDS.done, PROGRESS_WORDS.right],
    rows.map((row) => [
      row.path ? make("a", { href: root + row.path }, row.name) : row.name,
      `${row.done} / ${row.total}`,
      drawShare(`${row.right} / ${row.total}`, row.right / row.total),
    ]),
  )
}
