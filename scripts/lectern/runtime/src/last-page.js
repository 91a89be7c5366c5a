/**
 * The chapter visited last, to which the home page's `[data-continue]` leads back.
 *
 * A chapter has `<meta name="lectern-chapter" content="会议期间的职责">`.
 *
 * @import { Settings } from "./settings.js"
 */

const NAME = "lastPage"
const PLAIN_PATH = /^[\w%./-]+$/

/**
 * Remember the page if it is a chapter, by its address within the site: the same course may
 * be opened from elsewhere next time. Return that address, or empty.
 *
 * @param {Settings} settings
 * @param {URL} root
 */
export function rememberChapter(settings, root) {
  /** @type {HTMLMetaElement|null} */
  const $chapter = document.querySelector("meta[name=lectern-chapter]")
  const { href } = new URL(location.pathname, location.href)
  if (!$chapter || !href.startsWith(root.href)) return ""
  const url = href.slice(root.href.length)
  settings.set(NAME, { url, title: $chapter.content })
  return url
}

/**
 * Let the link lead to the chapter visited last. What is stored is not trusted: the link
 * stays within the site.
 *
 * @param {Settings} settings
 * @param {URL} root
 */
export function showContinue(settings, root) {
  /** @type {HTMLAnchorElement|null} */
  const $link = document.querySelector("a[data-continue]")
  const { url, title } = Object(settings.get(NAME))
  if (!$link || typeof title !== "string" || !PLAIN_PATH.test(url)) return
  const target = new URL(url, root)
  if (!target.href.startsWith(root.href)) return
  $link.href = target.href
  $link.textContent = `继续：${title}`
}
