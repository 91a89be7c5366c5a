/**
 * The chapter visited last, to which the home page's big button leads back.
 *
 * A chapter has `<meta name="lectern-chapter" content="会议期间的职责">`.
 *
 * @import { Records } from "./records.js"
 * @import { Settings } from "./settings.js"
 */

const NAME = "lastPage"

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
  settings.set(NAME, { url })
  return url
}

/**
 * Return the chapter's address, as it is stored: anything, or undefined.
 *
 * @param {Records} records
 */
export function readLastPage(records) {
  return Object(Object(records.read("settings").body)[NAME]).url
}
