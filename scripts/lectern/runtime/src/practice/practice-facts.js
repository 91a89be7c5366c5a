/**
 * What a practice tells its frame: where one is, and what the big button does next.
 *
 * @import { FrameFacts } from "./practice-frame.js"
 * @import { PracticeMode } from "./practice-mode.js"
 */
import { nameConfirm } from "../items/actions.js"
import { WORDS } from "../items/item-words.js"
import { OPTION_WORDS, PRACTICE_WORDS } from "./practice-words.js"
import { isMissed } from "./sequence.js"

/**
 * @param {PracticeMode} practice
 * @returns {FrameFacts}
 */
export function describePractice(practice) {
  const { units, sequence, shown, place, preferences } = practice
  return {
    first: place + 1,
    last: place + shown.length,
    total: sequence.length,
    missed: units.filter((unit) => isMissed(practice.grader.stateOf(unit).status)).length,
    scope: describeScope(practice),
    memorising: practice.memorising,
    paged: practice.listing,
    primary: choosePrimary(practice),
    filter: preferences.filter,
  }
}

/** @param {PracticeMode} practice */
function describeScope({ preferences: { filter, order } }) {
  const scope = []
  if (filter !== "all") scope.push(OPTION_WORDS.filter.options[filter])
  if (order !== "bank") scope.push(OPTION_WORDS.order.options[order])
  return scope
}

/**
 * Return what the big button does.
 *
 * @param {PracticeMode} practice
 */
function choosePrimary(practice) {
  const { sequence, shown, listing, memorising, grouping } = practice
  const unit = shown[0]
  const isLast = shown.includes(sequence[sequence.length - 1])
  const isOpen = unit && !memorising && !unit.graded
  if (isOpen && grouping && isLast) return { action: "judge", text: PRACTICE_WORDS.judge }
  if (isOpen && !grouping && !listing) return { action: "confirm", text: nameConfirm(unit) }
  if (isLast) {
    return { action: "finish", text: PRACTICE_WORDS.finish }
  }
  return { action: "next", text: listing ? PRACTICE_WORDS.nextPage : WORDS.next }
}
