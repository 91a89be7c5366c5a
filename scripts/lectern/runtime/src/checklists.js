/**
 * The ticks in checklists: `[data-task]` names a box by what its task says. Of two records the
 * latest wins, as it does of stars.
 *
 * @import { EntryRules } from "./ledger.js"
 * @import { Records } from "./records.js"
 * @import { Star } from "./stars.js"
 */
import { Ledger } from "./ledger.js"
import { STAR_RULES, stampAfter } from "./stars.js"

/** @type {EntryRules<Star>} */
export const TICK_RULES = Object.assign({}, STAR_RULES, { field: "ticks" })

/**
 * Return whether a task was ticked. What is stored is not trusted.
 *
 * @param {Records} records
 * @param {string} task
 */
export function isTicked(records, task) {
  const tick = openTicks(records).entries.get(task)
  return Boolean(tick && tick[0])
}

/**
 * @param {Records} records
 * @param {string} task
 * @param {boolean} ticked
 */
export function storeTick(records, task, ticked) {
  const now = records.now()
  openTicks(records).change([[task, (known) => [ticked ? 1 : 0, stampAfter(known, now)]]])
}

/**
 * Store what is ticked, and untick everything on request.
 *
 * @param {Records} records
 */
export function followTicks(records) {
  document.addEventListener("change", ({ target }) => {
    const { dataset, checked } = /** @type {HTMLInputElement} */ (target)
    if (dataset.task) storeTick(records, dataset.task, checked)
  })
  document.addEventListener("click", ({ target }) => {
    if (!(/** @type {Element} */ (target).closest("[data-untick]"))) return
    for (const $box of findBoxes()) if ($box.checked) $box.click()
  })
}

/** @param {Records} records */
export function showTicks(records) {
  for (const $box of findBoxes()) {
    $box.checked = isTicked(records, /** @type {string} */ ($box.dataset.task))
  }
}

/** @param {Records} records */
function openTicks(records) {
  return new Ledger(records, "checklists", TICK_RULES)
}

/** @returns {NodeListOf<HTMLInputElement>} */
function findBoxes() {
  return document.querySelectorAll("[data-task]")
}
