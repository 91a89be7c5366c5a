/**
 * What learners may enter about themselves.
 *
 * @import { Learner } from "./learner.js"
 */
import { findAll, make } from "../dom.js"
import { LONGEST } from "./learner.js"
import { RECORD_WORDS } from "./words.js"

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
    return make("label", { class: "record-field" }, make("span", {}, field), $input)
  })
  const $legend = make("legend", {}, RECORD_WORDS.about)
  const $note = make("p", {}, RECORD_WORDS.aboutNote)
  return make("fieldset", { class: "record-about" }, $legend, ...$fields, $note)
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
