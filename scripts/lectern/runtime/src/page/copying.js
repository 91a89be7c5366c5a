/** Copying a text: the old way, which every browser knows, also on pages opened from a disk. */

/** Characters: more take long to lay out, and are only shown to be copied by hand. */
const SHORT = 1000

/**
 * Copy a text and return whether the browser has. Then the focus is where it was; else the
 * field shows the text, selected.
 *
 * @param {HTMLTextAreaElement} $field
 * @param {string} text
 */
export function copyText($field, text) {
  const $focused = document.activeElement
  showSelected($field, text.slice(0, SHORT))
  const copied = copyInstead(text)
  if (!copied) showSelected($field, text)
  else if ($focused instanceof HTMLElement) $focused.focus()
  return copied
}

/**
 * @param {HTMLTextAreaElement} $field
 * @param {string} text
 */
function showSelected($field, text) {
  $field.value = text
  $field.hidden = false
  $field.focus()
  $field.select()
}

/**
 * Copy a text in place of what is selected, without which Safari copies nothing.
 *
 * @param {string} text
 */
function copyInstead(text) {
  let copied = false
  const put = (/** @type {ClipboardEvent} */ event) => {
    const clipboard = /** @type {DataTransfer} */ (event.clipboardData)
    clipboard.setData("text/plain", text)
    event.preventDefault()
    copied = true
  }
  document.addEventListener("copy", put)
  document.execCommand("copy")
  document.removeEventListener("copy", put)
  return copied
}
