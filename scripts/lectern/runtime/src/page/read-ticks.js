/**
 * Ticks at the chapters that the learner has read. What is stored is not trusted.
 *
 * @import { Records } from "../records/records.js"
 */
import { isRead } from "../records/chapters-read.js"
import { findAll } from "./dom.js"

/**
 * Tick the links of the page that lead to chapters that were read.
 *
 * @param {Records} records
 * @param {URL} root
 */
export function tickChapters(records, root) {
  const read = Object(Object(records.read("read").body).read)
  for (const $link of /** @type {HTMLAnchorElement[]} */ (findAll(document, "nav a, li a"))) {
    $link.toggleAttribute("data-read", isRead(read[$link.href.slice(root.href.length)]))
  }
}
