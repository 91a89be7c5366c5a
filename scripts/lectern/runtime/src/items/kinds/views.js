/**
 * How each kind of item is shown: one small module per kind, one interface.
 *
 * @import { Item, Kind, Response } from "../../judging/model.js"
 */
import { BLANK_VIEW } from "./blanks.js"
import { CHOICE_VIEW } from "./choice.js"
import { MATCHING_VIEW } from "./matching.js"
import { ORDERING_VIEW } from "./ordering.js"
import { SHORT_ANSWER_VIEW } from "./short-answer.js"

/**
 * What is missing before an item can be confirmed, and where.
 *
 * @typedef {{text: string, $control: HTMLElement}} Gap
 */

/**
 * @template {Item} [One=any]
 * @template {Response} [Given=any]
 * @typedef {object} KindView
 * @property {Given} empty A response with nothing in it.
 * @property {($item: HTMLElement) => Given} read The response as it stands in the controls.
 * @property {($item: HTMLElement, response: Given) => void} fill
 * @property {($item: HTMLElement, item: One, response: Given|null) => void} mark
 *   Say what was right and wrong; without a response, what is right.
 * @property {($item: HTMLElement, item: One) => Gap|null} findGap
 * @property {($item: HTMLElement) => string} [update]
 *   Follow a change of the controls and return what to announce of it.
 */

/** @type {Record<Kind, KindView>} */
export const KIND_VIEWS = {
  single_choice: CHOICE_VIEW,
  multiple_choice: CHOICE_VIEW,
  true_false: CHOICE_VIEW,
  fill_blank: BLANK_VIEW,
  ordering: ORDERING_VIEW,
  matching: MATCHING_VIEW,
  short_answer: SHORT_ANSWER_VIEW,
}
