/**
 * What learners may enter about themselves.
 *
 * @import { Learner } from "./learner.js"
 */
import { findAll, make } from "../page/dom.js"
import { LONGEST } from "./learner.js"
import { TRANSCRIPT_WORDS } from "./transcript-words.js"

/**
 * @param {readonly string[]} fields
 * @param {Learner} learner
 */
export function drawLearnerForm(fields, learner) {
  const $fields = fields.map((field) => {
    const $input = make("input", {
      "data-field": field,
      autocomplete: "off",
      maxlength: `${LONGEST}`,
    })
    $input.value = learner.read(field)
    return make("label", { class: "transcript-field" }, make("span", {}, field), $input)
  })
  const $legend = make("legend", {}, TRANSCRIPT_WORDS.about)
  const $note = make("p", {}, TRANSCRIPT_WORDS.aboutNote)
  return make("fieldset", { class: "transcript-about" }, $legend, ...$fields, $note)
}

/**
 * Show what is stored now, except where the learner is typing.
 *
 * @param {HTMLElement} $form
 * @param {Learner} learner
 */
export function refreshLearnerForm($form, learner) {
  /** @type {HTMLInputElement[]} */
  const $inputs = findAll($form, "input")
  for (const $input of $inputs) {
    if ($input !== document.activeElement) $input.value = learner.read(String($input.dataset.field))
  }
}
