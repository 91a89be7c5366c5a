/**
 * The boxes of checklists on a page: `[data-task]` names one by what its task says.
 *
 * @import { Records } from "../records/records.js"
 */
import { isTicked, storeTick } from "../records/checklists.js"

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

/** @returns {NodeListOf<HTMLInputElement>} */
function findBoxes() {
  return document.querySelectorAll("[data-task]")
}
