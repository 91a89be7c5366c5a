/**
 * Which hints a learner knows: those that were closed, and those of features that were used.
 *
 * A hint's name lists the actions that make it needless: `save copy`.
 */

/**
 * Return the hints known from whatever was stored.
 *
 * @param {unknown} stored
 * @returns {string[]}
 */
export function readKnown(stored) {
  return Array.isArray(stored) ? stored.filter((name) => typeof name === "string") : []
}

/**
 * Return the hint to show: the first that is not known.
 *
 * @param {readonly string[]} hints Those of a page, in their order.
 * @param {readonly string[]} known
 */
export function chooseHint(hints, known) {
  return hints.find((hint) => !known.includes(hint))
}

/**
 * Return what is known once a button was used.
 *
 * @param {readonly string[]} hints
 * @param {readonly string[]} known
 * @param {string} action
 */
export function learnAction(hints, known, action) {
  const learned = hints.filter((hint) => hint.split(" ").includes(action) && !known.includes(hint))
  return [...known, ...learned]
}
