/**
 * Every item of a finished exam with the learner's response, its key and its solution: what
 * went wrong first.
 *
 * @import { Store } from "../store.js"
 * @import { PaperForm } from "./paper-form.js"
 * @import { ItemMark } from "./results.js"
 */
import { showStar } from "../actions.js"
import { findAll, make, makeButton } from "../dom.js"
import { WORDS } from "../words.js"
import { sortForReview } from "./results.js"
import { EXAM_WORDS, tellMark } from "./words.js"

/**
 * @param {PaperForm} form Its units take their places in the review.
 * @param {readonly ItemMark[]} marks
 */
export function drawReview(form, marks) {
  const ordered = sortForReview(marks)
  const missed = ordered.filter(({ status }) => status !== "right")
  const right = ordered.filter(({ status }) => status === "right")
  form.$form.replaceChildren(
    ...drawGroup(EXAM_WORDS.missed, missed, form),
    ...drawGroup(EXAM_WORDS.right, right, form),
  )
  form.$form.className = "exam-review"
  return form.$form
}

/**
 * Let every star say whether its item is starred.
 *
 * @param {PaperForm} form
 * @param {Store} store
 */
export function showStars({ units }, store) {
  for (const { $unit, id } of units) {
    const $star = $unit.querySelector("[data-action=star]")
    if ($star) showStar(/** @type {HTMLElement} */ ($star), store.isStarred(id))
  }
}

/**
 * @param {string} title
 * @param {readonly ItemMark[]} marks
 * @param {PaperForm} form
 */
function drawGroup(title, marks, form) {
  if (!marks.length) return []
  const $units = marks.map((mark) => reviewUnit(form, mark))
  return [make("h3", {}, `${title}（${marks.length}）`), ...$units]
}

/**
 * @param {PaperForm} form
 * @param {ItemMark} mark
 */
function reviewUnit({ units }, mark) {
  const unit = /** @type {PaperForm["units"][0]} */ (units.find(({ id }) => id === mark.item.id))
  unit.parts.forEach((part, index) => {
    part.showResult(mark.states[index])
  })
  unit.$unit.append(make("div", { class: "actions" }, makeButton("star", WORDS.star)))
  unit.showResult({ status: mark.status })
  const $verdicts = findAll(unit.$unit, unit.isCase ? ":scope > .verdict" : ".verdict")
  for (const $verdict of $verdicts) $verdict.textContent = tellMark(mark)
  return unit.$unit
}
