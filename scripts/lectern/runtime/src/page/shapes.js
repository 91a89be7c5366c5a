/** Making what charts consist of. */

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 */
export function makeShape(tag, attributes) {
  const $shape = document.createElementNS("http://www.w3.org/2000/svg", tag)
  for (const name of Object.keys(attributes)) $shape.setAttribute(name, attributes[name])
  return $shape
}
