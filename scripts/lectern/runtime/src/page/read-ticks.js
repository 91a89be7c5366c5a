/**
 * Ticks at the chapters that the learner has read: reaching the end of one marks it, but not
 * against a mark that its learner took back by hand. What is stored is not trusted.
 *
 * @import { Records } from "../records/records.js"
 */
import { isRead } from "../records/chapters-read.js"

/**
 * Tick the chapters that were read, now and whenever the end of the page is reached.
 *
 * @param {Records} records
 * @param {URL} root
 * @param {string} chapter The address of the chapter that is shown, or empty.
 */
export function followReading(records, root, chapter) {
  const $end = document.querySelector("footer")
  // It also tells at once whether the end is in sight.
  const observer = new IntersectionObserver(([{ isIntersecting }]) => {
    const read = Object(Object(records.read("read").body).read)
    if (chapter && isIntersecting && !(chapter in read)) {
      read[chapter] = [1, records.now()]
      records.write("read", { read })
    }
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const $links = document.querySelectorAll("nav a, li a")
    for (const $link of $links) {
      $link.toggleAttribute("data-read", isRead(read[$link.href.slice(root.href.length)]))
    }
  })
  if ($end) observer.observe($end)
}
