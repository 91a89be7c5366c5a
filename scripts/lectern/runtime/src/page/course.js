/**
 * What scripts of their own say of the course: `window.lecternCourse`, and `window.lecternKeys`
 * of its items.
 *
 * @import { CourseFacts } from "../judging/catalog.js"
 * @import { Summary } from "../judging/mastery.js"
 */
import { unpackKeys } from "../judging/keys.js"

/** @returns {Summary & CourseFacts} */
export function readCourse() {
  const { lecternCourse, lecternKeys } = /** @type {any} */ (window)
  if (!lecternCourse || !lecternKeys) throw new Error("no course: have its scripts been loaded?")
  const keyed = unpackKeys(lecternKeys)
  const banks = Object.entries(lecternCourse.banks).map(([bank, { title, items }]) => [
    bank,
    { title, items: joinItems(items, keyed[bank]) },
  ])
  return Object.assign({}, lecternCourse, { banks: Object.fromEntries(banks) })
}

/**
 * Return what judges each item with what else is known of it.
 *
 * @param {Record<string, {tags: string[], laws: string[]}>} facts By the items' ids.
 * @param {import("../judging/keys.js").KeyedItem[]} keyed
 */
function joinItems(facts, keyed) {
  return Object.fromEntries(keyed.map((item) => [item.id, Object.assign({}, facts[item.id], item)]))
}
