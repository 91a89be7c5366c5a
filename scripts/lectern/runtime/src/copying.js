/** Copying a text: the way that every browser knows, also on pages opened from a disk. */

/**
 * Show a text in its field, selected, and return whether the browser has copied it.
 *
 * @param {HTMLTextAreaElement} $field
 * @param {string} text
 */
export function copyText($field, text) {
  $field.value = text
  $field.hidden = false
  $field.focus()
  $field.select()
  return document.execCommand("copy")
}
