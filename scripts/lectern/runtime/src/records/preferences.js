/**
 * How a learner wants to practise a bank: remembered between visits, never trusted as stored.
 *
 * @typedef {object} Preferences
 * @property {"single"|"list"} view
 * @property {"bank"|"shuffled"} order
 * @property {"all"|"todo"|"wrong"|"starred"} filter
 * @property {"practise"|"memorise"} purpose `memorise` is 背题: keys shown, nothing recorded.
 * @property {"off"|"on"} instant Whether a pointer's click on a choice confirms it: 点选即判.
 * @property {"none"|"10"|"20"} group How many units are judged together: 成组做题.
 * @property {number} seed What a shuffled order depends on.
 * @property {string} current The unit that was shown last.
 * @property {number} since Attempts before this time (epoch seconds) are not shown again.
 */

/** What the learner chooses between; the first is what a new learner gets. */
export const OPTIONS = /** @type {const} */ ({
  filter: ["all", "todo", "wrong", "starred"],
  view: ["single", "list"],
  order: ["bank", "shuffled"],
  purpose: ["practise", "memorise"],
  instant: ["off", "on"],
  group: ["none", "10", "20"],
})

/**
 * Return the name of the setting that keeps how a bank is practised.
 *
 * @param {string|undefined} bank
 */
export function namePreferences(bank) {
  return `practice:${bank}`
}

/**
 * Return valid preferences from whatever was stored.
 *
 * @param {unknown} stored
 * @returns {Preferences}
 */
export function readPreferences(stored) {
  const { view, order, filter, purpose, instant, group, seed, current, since } = Object(stored)
  return {
    view: pickOption(OPTIONS.view, view),
    order: pickOption(OPTIONS.order, order),
    filter: pickOption(OPTIONS.filter, filter),
    purpose: pickOption(OPTIONS.purpose, purpose),
    instant: pickOption(OPTIONS.instant, instant),
    group: pickOption(OPTIONS.group, group),
    seed: typeof seed === "number" ? seed : 0,
    current: typeof current === "string" ? current : "",
    since: typeof since === "number" ? since : 0,
  }
}

/**
 * @template {string} T
 * @param {readonly T[]} options
 * @param {unknown} value
 */
function pickOption(options, value) {
  return options.find((option) => option === value) || options[0]
}
