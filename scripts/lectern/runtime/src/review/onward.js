/**
 * Where one goes from the review: on with the chapters.
 *
 * @import { CourseFacts } from "../judging/catalog.js"
 * @import { Records } from "../records/records.js"
 */
import { isRead } from "../records/chapters-read.js"
import { readLastPage } from "../records/last-page.js"
import { findNextChapter } from "../records/next-chapter.js"
import { tellChapter } from "./review-words.js"

/**
 * Return the chapter to go on with, or null where all are read.
 *
 * @param {CourseFacts} course
 * @param {Records} records
 * @param {string} root The way to the site's root.
 */
export function findChapter({ chapters }, records, root) {
  const { read } = Object(records.read("read").body)
  const paths = chapters.map(({ path }) => path)
  const place = findNextChapter(paths, readLastPage(records), (path) => isRead(Object(read)[path]))
  const chapter = chapters[place || 0]
  if (!chapter || place === -1) return null
  return { href: root + chapter.path, title: tellChapter(chapter.title) }
}
