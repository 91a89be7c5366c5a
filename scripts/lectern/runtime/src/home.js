/** The bundle for the home page: 今日复习 n 题, in the line `[data-due]`, where something is due. */
import { readMeta } from "./dom.js"
import { countDue, DUE } from "./due.js"
import { shardOf } from "./model.js"
import { findStorage, Records } from "./records.js"
import { dayOf } from "./review/days.js"

/** @type {HTMLElement|null} */
const $line = document.querySelector("[data-due]")

if ($line) {
  showDue()
  // Another tab, or back from the browser's cache.
  window.addEventListener("storage", showDue)
  window.addEventListener("pageshow", showDue)
  // Another day may have begun.
  document.addEventListener("visibilitychange", showDue)
}

function showDue() {
  const $shown = /** @type {HTMLElement} */ ($line)
  const records = new Records(findStorage(), readMeta("course"))
  const today = dayOf(records.now())
  const count = countDue(records.read(DUE).body, $shown.dataset.due, today, createCounter(records))
  $shown.hidden = !count
  $shown.children[0].textContent = `今日复习 ${count} 题`
}

/**
 * Return a function that tells how many attempts at an item are stored; it reads each shard once.
 *
 * @param {Records} records
 */
function createCounter(records) {
  /** @type {Record<string, any>} */
  const shards = {}
  return (/** @type {string} */ id) => {
    const name = `attempts:${shardOf(id)}`
    if (!shards[name]) shards[name] = Object(Object(records.read(name).body).items)
    return Object(shards[name][id]).length
  }
}
