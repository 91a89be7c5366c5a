/**
 * The chapter visited last, to which the home page's big button leads back. Of two records the
 * latest wins, as it does of notes.
 *
 * A chapter has `<meta name="lectern-chapter" content="会议期间的职责">`.
 *
 * @import { EntryRules } from "./ledger.js"
 * @import { Note } from "./notes.js"
 * @import { Records } from "./records.js"
 */
import { Ledger } from "./ledger.js"
import { NOTE_RULES } from "./notes.js"
import { stampAfter } from "./stars.js"

/** @type {EntryRules<Note>} */
export const PLACE_RULES = Object.assign({}, NOTE_RULES, { field: "place" })

const NAME = "place"
/** The only place that is kept. */
const CHAPTER = "chapter"

/**
 * Remember the page if it is a chapter, by its address within the site: the same course may
 * be opened from elsewhere next time.
 *
 * @param {Records} records
 * @param {URL} root
 */
export function rememberChapter(records, root) {
  /** @type {HTMLMetaElement|null} */
  const $chapter = document.querySelector("meta[name=lectern-chapter]")
  const { href } = new URL(location.pathname, location.href)
  if (!$chapter || !href.startsWith(root.href)) return
  const url = href.slice(root.href.length)
  const now = records.now()
  const ledger = new Ledger(records, NAME, PLACE_RULES)
  ledger.change([[CHAPTER, (known) => [url, stampAfter(known, now)]]])
}

/**
 * Return the chapter's address, or undefined.
 *
 * @param {Records} records
 * @returns {unknown}
 */
export function readLastPage(records) {
  const { body } = records.read(NAME)
  const place = NOTE_RULES.read(Object(Object(body).place)[CHAPTER])
  // Where it was kept until version 1 had a record of its own for it.
  return place ? place[0] : Object(Object(records.read("settings").body).lastPage).url
}
