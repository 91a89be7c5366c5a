/**
 * 多选: any number of choices are checked.
 *
 * @import { ChoiceItem } from "../../judging/model.js"
 * @import { KindView } from "./views.js"
 */
import { findAll } from "../../page/dom.js"
import { tellChoices, WORDS } from "../item-words.js"
import { CHOOSING, findUnchecked } from "./choosing.js"

/** @type {KindView<ChoiceItem, string[]>} */
export const MULTIPLE_CHOICE_VIEW = {
  ...CHOOSING,
  findGap: ($item) => findUnchecked($item, WORDS.gapChoices),
  isKeySorted: true,
  explain: ($item, { key }, response) =>
    tellChoices(
      listLetters($item, (identity) => key.includes(identity) && !response.includes(identity)),
      listLetters($item, (identity) => !key.includes(identity) && response.includes(identity)),
    ),
}

/**
 * Return the letters of the choices that fit, in the order shown.
 *
 * @param {HTMLElement} $item
 * @param {(identity: string) => boolean} fits
 */
function listLetters($item, fits) {
  return findAll($item, ".choices > .choice")
    .filter(({ dataset }) => fits(String(dataset.choice)))
    .map(($choice) => String(/** @type {Element} */ ($choice.querySelector(".letter")).textContent))
}
