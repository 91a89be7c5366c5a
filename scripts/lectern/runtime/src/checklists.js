/**
 * The ticks in checklists: `[data-task]` names a box by what its task says.
 *
 * Stored as stars are, with the time, so that of two records the latest wins.
 *
 * @import { Records } from "./records.js"
 */

const NAME = "checklists"

/**
 * Return whether a task was ticked. What is stored is not trusted.
 *
 * @param {Records} records
 * @param {string} task
 */
export function isTicked(records, task) {
  return Object(Object(readTicks(records))[task])[0] === 1
}

/**
 * @param {Records} records
 * @param {string} task
 * @param {boolean} ticked
 */
export function storeTick(records, task, ticked) {
  const tick = { [task]: [+ticked, records.now()] }
  records.write(NAME, { ticks: Object.assign({}, readTicks(records), tick) })
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
function readTicks(records) {
  return Object(records.read(NAME).body).ticks
}

/** @returns {NodeListOf<HTMLInputElement>} */
function findBoxes() {
  return document.querySelectorAll("[data-task]")
}
