/**
 * What a page says of its exam.
 *
 * @import { SectionPlan } from "../judging/paper.js"
 */

/**
 * @typedef {object} Blueprint
 * @property {string} id
 * @property {number} seconds
 * @property {number} passMark Per cent.
 * @property {string} seed Empty where each sitting draws anew.
 * @property {boolean} partialCredit Whether an incomplete 多选 gives half.
 * @property {string} root From the page to the site's root.
 * @property {SectionPlan[]} plan
 */

/**
 * @param {HTMLElement} $room
 * @returns {Blueprint}
 */
export function readBlueprint({ dataset }) {
  return {
    id: String(dataset.exam),
    seconds: Number(dataset.minutes) * 60,
    passMark: Number(dataset.pass),
    seed: dataset.seed || "",
    partialCredit: dataset.partialCredit !== undefined,
    root: dataset.root || "",
    plan: JSON.parse(String(dataset.plan)),
  }
}
