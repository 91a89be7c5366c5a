/**
 * Every item of a finished exam with the learner's response, its key and its solution: what
 * went wrong first.
 *
 * @import { Store } from "../records/store.js"
 * @import { Unit } from "../items/unit.js"
 * @import { PaperForm } from "./paper-form.js"
 * @import { ItemMark } from "../judging/marks.js"
 */
import { showStar } from "../items/actions.js"
import { WORDS } from "../items/item-words.js"
import { sortForReview } from "../judging/marks.js"
import { findAll, focusOn, make, makeButton, requirePart, tellShown } from "../page/dom.js"
import { workInTurns } from "../page/turns.js"
import { EXAM_WORDS, tellMark } from "./exam-words.js"

/**
 * Return the review, which fills as there is time.
 *
 * @param {PaperForm} form
 * @param {readonly ItemMark[]} marks
 * @param {Store} store
 * @param {() => void} finish What follows when all is there.
 */
export function drawReview(form, marks, store, finish) {
  const ordered = sortForReview(marks)
  const missed = ordered.filter(({ status }) => status !== "right").length
  const $missed = drawGroup(EXAM_WORDS.missed, missed)
  const $right = drawFolded(EXAM_WORDS.right, ordered.length - missed)
  const review = (/** @type {ItemMark} */ mark) => {
    const $group = mark.status === "right" ? $right : $missed
    const unit = form.draw(mark.item.id)
    // First, for beside it stands what belongs to where it is.
    $group.append(unit.$unit)
    reviewUnit(unit, mark, store)
  }
  workInTurns(ordered, review, finish)
  return make("form", { class: "exam-review", novalidate: "" }, $missed, $right)
}

/**
 * Star a unit's item, or take the star away.
 *
 * @param {Unit} unit
 * @param {Store} store
 */
export function toggleStar(unit, store) {
  store.setStarred(unit.id, !store.isStarred(unit.id))
  refreshStar(unit, store)
}

/**
 * @param {Unit} unit
 * @param {Store} store
 */
function refreshStar({ $unit, id }, store) {
  const $star = /** @type {HTMLElement} */ ($unit.querySelector("[data-action=star]"))
  showStar($star, store.isStarred(id))
}

/**
 * @param {string} title
 * @param {number} count
 */
function drawGroup(title, count) {
  return make("div", count ? {} : { hidden: "" }, make("h3", {}, `${title}（${count}）`))
}

/**
 * Return a group that is folded on a screen, and whole on paper.
 *
 * @param {string} title
 * @param {number} count
 */
function drawFolded(title, count) {
  const $group = drawGroup(title, count)
  $group.dataset.folded = ""
  const $fold = makeButton("unfold", EXAM_WORDS.unfold, { "aria-expanded": "false" })
  $group.append($fold)
  return $group
}

/** @param {HTMLElement} $button Of a folded group. */
export function unfold($button) {
  const $group = /** @type {HTMLElement} */ ($button.parentElement)
  delete $group.dataset.folded
  $button.remove()
  focusOn(requirePart($group, "h3", HTMLElement))
}

/**
 * @param {Unit} unit
 * @param {ItemMark} mark
 * @param {Store} store
 */
function reviewUnit(unit, mark, store) {
  unit.parts.forEach((part, index) => {
    part.showResult(mark.states[index])
  })
  // Now that it is over there is more to do than to report.
  const $row = requirePart(unit.$unit, ":scope > .actions", HTMLElement)
  $row.replaceChildren(makeButton("star", WORDS.star))
  unit.showResult({ status: mark.status })
  refreshStar(unit, store)
  const $verdicts = findAll(unit.$unit, ":scope > .verdict")
  for (const $verdict of $verdicts) $verdict.textContent = tellMark(mark)
  tellShown(unit.$unit)
}
