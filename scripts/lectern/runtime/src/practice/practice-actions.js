/**
 * What the buttons of a practice's frame and sheets do.
 *
 * @import { PracticeMode } from "./practice-mode.js"
 * @import { Preferences } from "../records/preferences.js"
 */
import { OPTIONS } from "../records/preferences.js"

/** By the `data-action` of the button.
 * @type {Record<string, (practice: PracticeMode, $button: HTMLElement) => void>} */
export const PRACTICE_ACTIONS = {
  next: (practice) => turnPage(practice, 1),
  previous: (practice) => turnPage(practice, -1),
  sheet: openAnswers,
  finish: (practice) => practice.end(),
  again: (practice) => change(practice, { filter: "wrong" }),
  practise: (practice) => change(practice, { purpose: "practise" }),
  "show-todo": (practice) => change(practice, { filter: "todo" }),
  settings: openSettings,
  close: closeSheets,
  jump(practice, $button) {
    closeSheets(practice)
    practice.moveTo(practice.sequence[Number($button.dataset.place)])
  },
  apply: (practice) => change(practice, practice.settings.read()),
  "show-all": (practice) => change(practice, { filter: "all" }),
  // Begin again at the first unit, without what was confirmed so far.
  restart: (practice) =>
    change(practice, { filter: "all", since: practice.store.records.now() + 1 }),
}

/**
 * @param {PracticeMode} practice
 * @param {1|-1} direction
 */
function turnPage(practice, direction) {
  practice.moveTo(practice.sequence[practice.place + direction * practice.pageSize])
}

/** @param {PracticeMode} practice */
function openAnswers(practice) {
  const statuses = practice.sequence.map((unit) => practice.statusOf(unit))
  practice.answers.open(statuses, practice.place)
}

/** @param {PracticeMode} practice */
function openSettings(practice) {
  const counts = OPTIONS.filter.map((filter) => [filter, practice.filterUnits(filter).length])
  practice.settings.open(practice.preferences, Object.fromEntries(counts))
}

/** @param {PracticeMode} practice */
function closeSheets(practice) {
  practice.answers.close()
  practice.settings.close()
}

/**
 * Practise in another way, from the beginning.
 *
 * @param {PracticeMode} practice
 * @param {Partial<Preferences>} changes
 */
function change(practice, changes) {
  closeSheets(practice)
  practice.prefer(Object.assign({ seed: Date.now() % 1e9 }, changes))
  practice.start()
  practice.moveTo(practice.shown[0])
}
