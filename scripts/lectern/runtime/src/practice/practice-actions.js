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
  practise: (practice) => switchPurpose(practice, "practise"),
  memorise: (practice) => switchPurpose(practice, "memorise"),
  missed: (practice) =>
    change(practice, { filter: practice.preferences.filter === "wrong" ? "all" : "wrong" }),
  skip: (practice) => (practice.isLast ? practice.end() : turnPage(practice, 1)),
  judge: (practice) => practice.judgeGroup(),
  review: (practice) => practice.moveTo(practice.sequence[0]),
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
export function turnPage(practice, direction) {
  practice.moveTo(practice.sequence[practice.place + direction * practice.pageSize])
}

/**
 * Do the same units, or read them with their keys.
 *
 * @param {PracticeMode} practice
 * @param {Preferences["purpose"]} purpose
 */
function switchPurpose(practice, purpose) {
  const [unit] = practice.shown
  practice.prefer({ purpose })
  practice.start(unit && unit.id)
  practice.moveTo(practice.shown[0])
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
