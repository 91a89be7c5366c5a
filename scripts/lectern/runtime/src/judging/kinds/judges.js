/**
 * How each kind of item judges a response: one small module per kind, one interface.
 *
 * @import { Item, Kind, Response, Score } from "../model.js"
 */
import { FILL_BLANK } from "./fill_blank.js"
import { MATCHING } from "./matching.js"
import { MULTIPLE_CHOICE } from "./multiple_choice.js"
import { NUMERIC } from "./numeric.js"
import { ORDERING } from "./ordering.js"
import { SHORT_ANSWER } from "./short_answer.js"
import { SINGLE_CHOICE } from "./single_choice.js"
import { TRUE_FALSE } from "./true_false.js"

/**
 * @template {Item} [One=any]
 * @template {Response} [Given=any]
 * @typedef {object} Judge
 * @property {Given} empty A response with nothing in it.
 * @property {(stored: unknown) => Given} read
 *   The very value that was stored where it has the kind's shape, else what can be read of it.
 * @property {(item: One, response: Given) => boolean} fits
 *   Whether a response names only what the item has, and all it asks for.
 * @property {((item: One, response: Given) => Score)|null} score Null where learners mark
 *   themselves.
 */

/** @type {Record<Kind, Judge>} */
const JUDGES = {
  single_choice: SINGLE_CHOICE,
  multiple_choice: MULTIPLE_CHOICE,
  true_false: TRUE_FALSE,
  fill_blank: FILL_BLANK,
  ordering: ORDERING,
  matching: MATCHING,
  short_answer: SHORT_ANSWER,
  numeric: NUMERIC,
}

/**
 * Return the judge of a kind. One that is not known is refused: to guess would mark responses
 * wrongly.
 *
 * @param {Kind} kind
 */
export function findJudge(kind) {
  const judge = JUDGES[kind]
  if (!judge) throw new Error(`no judge of ${kind}`)
  return judge
}
