/**
 * The error boundary of an element: one that breaks leaves its plain form usable and the rest
 * of the page untouched.
 */

/**
 * Run `work`; if it throws, say so once and mark the element as failed.
 *
 * @param {HTMLElement} $element
 * @param {() => void} work
 */
export function guard($element, work) {
  if ($element.dataset.state === "failed") return
  try {
    work()
  } catch (error) {
    $element.dataset.state = "failed"
    console.error(`<${$element.localName}>`, error)
  }
}

/**
 * Return the part of an element that its script cannot do without.
 *
 * @template {HTMLElement} Part
 * @param {Element} $element
 * @param {string} selector
 * @param {new () => Part} type
 * @returns {Part}
 */
export function requirePart($element, selector, type) {
  const $part = $element.querySelector(selector)
  if ($part instanceof type) return $part
  throw new Error(`<${$element.localName}> has no ${selector}`)
}
