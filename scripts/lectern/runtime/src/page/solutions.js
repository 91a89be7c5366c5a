/** The solutions of a practice page, which come as text: a thousand of them are soon read so. */

/**
 * Turn the solutions within an element into elements.
 *
 * @param {Element} $element
 */
export function unpackSolutions($element) {
  for (const $packed of $element.querySelectorAll("noscript")) {
    $packed.outerHTML = String($packed.textContent)
  }
}
