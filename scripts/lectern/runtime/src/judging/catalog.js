/**
 * The items of all banks with what is known of each, and the filters that narrow them.
 *
 * @import { Attempt, Item } from "./model.js"
 * @import { Knowledge } from "./recall.js"
 */
import { recallItem } from "./recall.js"

/**
 * @typedef {object} CourseItem
 * @property {string} kind
 * @property {string[]} tags
 * @property {string} chapter Address from the site's root, or empty.
 * @property {Item[]} parts What takes responses.
 *
 * @typedef {object} CourseFacts As the course's script says.
 * @property {Record<string, string>} kinds What learners call each, in the order of offering.
 * @property {{path: string, title: string}[]} chapters
 * @property {Record<string, {title: string, items: Record<string, CourseItem>}>} banks
 *
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} bank
 * @property {CourseItem} item
 * @property {number} made How many attempts at it there are.
 * @property {Knowledge} known
 * @property {boolean} starred
 *
 * @typedef {object} Learner What a store answers.
 * @property {(id: string) => readonly Attempt[]} readAttempts
 * @property {(id: string) => boolean} isStarred
 *
 * @typedef {Record<"bank"|"chapter"|"kind"|"tag", string>} Filters Empty where all pass.
 * @typedef {{value: string, text: string, count: number}} Option
 */

/** What an item has under each filter.
 * @type {Record<keyof Filters, (entry: Entry) => string[]>} */
const VALUES = {
  bank: (entry) => [entry.bank],
  chapter: (entry) => [pathOf(entry.item.chapter)],
  kind: (entry) => [entry.item.kind],
  tag: (entry) => entry.item.tags,
}

export const FILTERS = /** @type {(keyof Filters)[]} */ (Object.keys(VALUES))

/** @type {Filters} */
export const NO_FILTERS = { bank: "", chapter: "", kind: "", tag: "" }

/**
 * Return every item of a course, in its banks' order.
 *
 * @param {CourseFacts} course
 * @param {Learner} learner
 * @param {ReadonlyMap<string, Entry>} [earlier] What was known before attempts were added by
 *   this page alone: only items with new ones are worked out anew.
 * @returns {Entry[]}
 */
export function listEntries({ banks }, learner, earlier = new Map()) {
  const read = learner.readAttempts.bind(learner)
  return Object.keys(banks).flatMap((bank) =>
    Object.entries(banks[bank].items).map(([id, item]) => {
      const made = item.parts.reduce((sum, part) => sum + read(part.id).length, 0)
      const before = earlier.get(id)
      const known = before && before.made === made ? before.known : recallItem(item.parts, read)
      return { id, bank, item, made, known, starred: learner.isStarred(id) }
    }),
  )
}

/**
 * Return the entries that pass every filter.
 *
 * @param {readonly Entry[]} entries
 * @param {Filters} filters
 */
export function narrow(entries, filters) {
  const set = FILTERS.filter((name) => filters[name])
  return entries.filter((entry) => set.every((name) => VALUES[name](entry).includes(filters[name])))
}

/**
 * Return what a filter can be set to, in the course's order; tags by how many items have them,
 * then by their names.
 *
 * @param {keyof Filters} filter
 * @param {readonly Entry[]} entries
 * @param {CourseFacts} course
 * @returns {Option[]}
 */
export function listOptions(filter, entries, course) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const value of entries.flatMap(VALUES[filter])) {
    counts.set(value, (counts.get(value) || 0) + 1)
  }
  const countOf = (/** @type {string} */ value) => counts.get(value) || 0
  /** @type {Record<keyof Filters, () => [value: string, text: string][]>} */
  const options = {
    bank: () => Object.keys(course.banks).map((id) => [id, course.banks[id].title]),
    chapter: () => course.chapters.map(({ path, title }) => [path, title]),
    kind: () => Object.entries(course.kinds),
    tag: () =>
      [...counts.keys()]
        .sort((one, other) => countOf(other) - countOf(one) || one.localeCompare(other, "zh"))
        .map((tag) => [tag, tag]),
  }
  return options[filter]()
    .map(([value, text]) => ({ value, text, count: countOf(value) }))
    .filter(({ count }) => count)
}

/** @param {string} address */
function pathOf(address) {
  return address.replace(/#.*$/, "")
}
