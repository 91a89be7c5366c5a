/** Which chapter comes next: never one that its learner has read already. */

/**
 * Return the place of the chapter to go on with: the one visited last or, where that was read,
 * the next in order, round to the first ones. It is -1 when all were read, and null for who has
 * begun nothing.
 *
 * @param {readonly string[]} chapters Their addresses, in order.
 * @param {any} last As stored, which is not trusted.
 * @param {(chapter: string) => boolean} isRead
 */
export function findNextChapter(chapters, last, isRead) {
  const unread = chapters.filter((chapter) => !isRead(chapter))
  const place = chapters.indexOf(last)
  if (place < 0 && unread.length === chapters.length) return null
  const next = unread.find((chapter) => chapters.indexOf(chapter) >= place) || unread[0]
  return chapters.indexOf(next)
}
