/**
 * 简答: learners see the points, then tick those they made.
 *
 * @import { MarkedResponse, ShortAnswerItem } from "../../judging/model.js"
 * @import { KindView } from "./views.js"
 */
import { findAll } from "../../page/dom.js"

/** @type {KindView<ShortAnswerItem, MarkedResponse>} */
export const SHORT_ANSWER_VIEW = {
  read: ($item) => ({
    points: findPoints($item).flatMap(($point) => ($point.checked ? [$point.value] : [])),
    text: findText($item).value,
  }),

  fill($item, { points, text }) {
    for (const $point of findPoints($item)) $point.checked = points.includes($point.value)
    findText($item).value = text
  },

  mark() {},

  // One may as well have said it aloud.
  findGap: () => null,
}

/**
 * @param {HTMLElement} $item
 * @returns {HTMLInputElement[]}
 */
function findPoints($item) {
  return findAll($item, ".points input")
}

/** @param {HTMLElement} $item */
function findText($item) {
  return /** @type {HTMLTextAreaElement} */ ($item.querySelector("textarea.response"))
}
