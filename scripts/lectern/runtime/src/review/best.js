/**
 * The longest 闯关, kept with the learner's settings as soon as it is passed: whatever ends it.
 *
 * @import { Settings } from "../records/settings.js"
 */

const NAME = "rushBest"

/**
 * Return how many items it was; what is stored is not trusted.
 *
 * @param {Settings} settings
 */
export function readBest(settings) {
  return Number(settings.get(NAME)) || 0
}

/**
 * @param {Settings} settings
 * @param {number} passed
 */
export function keepBest(settings, passed) {
  if (passed > readBest(settings)) settings.set(NAME, passed)
}
