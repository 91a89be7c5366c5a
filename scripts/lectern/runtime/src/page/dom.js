/** Making and finding elements. Text goes in as text: nothing here parses HTML. */

/**
 * Return a new element.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} [attributes]
 * @param {(Node|string)[]} content
 */
export function make(tag, attributes = {}, ...content) {
  const $made = document.createElement(tag)
  for (const name of Object.keys(attributes)) $made.setAttribute(name, attributes[name])
  $made.append(...content)
  return $made
}

/**
 * Return a button that does `action` when pressed.
 *
 * @param {string} action
 * @param {string} text
 * @param {Record<string, string>} [attributes]
 */
export function makeButton(action, text, attributes) {
  return make("button", Object.assign({ type: "button", "data-action": action }, attributes), text)
}

/**
 * Return the elements of a type that a selector finds, in document order.
 *
 * @template {HTMLElement} [Found=HTMLElement]
 * @param {ParentNode} $root
 * @param {string} selector
 * @returns {Found[]}
 */
export function findAll($root, selector) {
  return Array.from($root.querySelectorAll(selector))
}

/**
 * Return parts of a line with commas between them, each of which may be kept from breaking.
 *
 * @param {readonly string[]} parts
 */
export function joinParts(parts) {
  return parts.map((text, place) => make("span", {}, place < parts.length - 1 ? `${text}，` : text))
}

/**
 * Put a mark in words on a part of an item: ✓ 正确答案.
 *
 * @param {HTMLElement} $part
 * @param {"right"|"wrong"|"key"} mark
 * @param {string} text
 */
export function addMark($part, mark, text) {
  $part.dataset.mark = mark
  $part.append(makeMark(mark, text))
}

/**
 * @param {string} mark
 * @param {string} text
 */
export function makeMark(mark, text) {
  return make("span", { class: "mark", "data-mark": mark }, text)
}

/**
 * Move the focus to an element that usually has none.
 *
 * @param {HTMLElement} $target
 */
export function focusOn($target) {
  if ($target.tabIndex < 0) $target.tabIndex = -1
  // Firefox does not focus a legend that has not been laid out yet.
  $target.getClientRects()
  $target.focus({ preventScroll: true })
}

/**
 * Scroll as little as shows an element.
 *
 * @param {HTMLElement} $target
 */
export function bringIntoView($target) {
  $target.scrollIntoView({ block: "nearest" })
}

/**
 * Say that an item is ready to be seen, for the margin to take its place beside it. It may not
 * be on the page yet.
 *
 * @param {Element} $unit
 */
export function tellShown($unit) {
  document.dispatchEvent(new CustomEvent("lectern-item", { detail: $unit }))
}

/** Say that an item of a check was judged, for its chapter may now count as read. */
export function tellJudged() {
  document.dispatchEvent(new CustomEvent("lectern-judged"))
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

/**
 * Return what the page's head says of the course and of itself, or an empty text.
 *
 * @param {"course"|"title"|"version"|"page"|"chapter"} name
 */
export function readMeta(name) {
  /** @type {HTMLMetaElement|null} */
  const $meta = document.querySelector(`meta[name=lectern-${name}]`)
  return $meta ? $meta.content : ""
}
