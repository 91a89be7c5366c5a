/**
 * How each kind of item is shown: one small module per kind, one interface.
 *
 * @import { Item, Kind, Response } from "../../judging/model.js"
 */
import { FILL_BLANK_VIEW } from "./fill_blank.js"
import { MATCHING_VIEW } from "./matching.js"
import { MULTIPLE_CHOICE_VIEW } from "./multiple_choice.js"
import { NUMERIC_VIEW } from "./numeric.js"
import { ORDERING_VIEW } from "./ordering.js"
import { SHORT_ANSWER_VIEW } from "./short_answer.js"
import { SINGLE_CHOICE_VIEW } from "./single_choice.js"
import { TRUE_FALSE_VIEW } from "./true_false.js"

/**
 * What is missing before an item can be confirmed, and where.
 *
 * @typedef {{text: string, $control: HTMLElement}} Gap
 */

/**
 * @template {Item} [One=any]
 * @template {Response} [Given=any]
 * @typedef {object} KindView
 * @property {($item: HTMLElement) => Given} read The response as it stands in the controls.
 * @property {($item: HTMLElement, response: Given) => void} fill
 * @property {($item: HTMLElement, item: One, response: Given|null) => void} mark
 *   Say what was right and wrong; without a response, what is right.
 * @property {($item: HTMLElement, item: One) => Gap|null} findGap
 * @property {($item: HTMLElement) => string} [update]
 *   Follow a change of the controls and return what to announce of it.
 * @property {($item: HTMLElement, item: One, response: Given) => string} [explain]
 *   What is amiss with a response that is not right, to follow its verdict.
 * @property {boolean} [isKeySorted]
 *   Whether the letters of the key, which have no order of their own, follow the alphabet.
 */

/** @type {Record<Kind, KindView>} */
const VIEWS = {
  single_choice: SINGLE_CHOICE_VIEW,
  multiple_choice: MULTIPLE_CHOICE_VIEW,
  true_false: TRUE_FALSE_VIEW,
  fill_blank: FILL_BLANK_VIEW,
  ordering: ORDERING_VIEW,
  matching: MATCHING_VIEW,
  short_answer: SHORT_ANSWER_VIEW,
  numeric: NUMERIC_VIEW,
}

/**
 * Return how a kind is shown. One that is not known is refused.
 *
 * @param {Kind} kind
 */
export function findView(kind) {
  const view = VIEWS[kind]
  if (!view) throw new Error(`no view of ${kind}`)
  return view
}
