/**
 * Practice of a bank: one unit at a time or pages of a list, filtered, in order or shuffled,
 * with an answer sheet; or 背题, which shows the keys and records nothing.
 *
 * @import { Preferences } from "./preferences.js"
 * @import { Store } from "./store.js"
 * @import { Unit } from "./unit.js"
 */
import { AnswerSheet } from "./answer-sheet.js"
import { bringIntoView, focusOn } from "./dom.js"
import { arrangeAsWanted } from "./letters.js"
import { showKeys } from "./outcome.js"
import { listOnPaper } from "./paper.js"
import { PRACTICE_ACTIONS } from "./practice-actions.js"
import { describePractice } from "./practice-facts.js"
import { PracticeFrame } from "./practice-frame.js"
import { namePreferences, readPreferences } from "./preferences.js"
import { arrangeUnits, passesFilter } from "./sequence.js"
import { SetMode } from "./set-mode.js"
import { SettingsSheet } from "./settings-sheet.js"

const PAGE = 20

export class PracticeMode extends SetMode {
  /**
   * @param {HTMLElement} $set
   * @param {Store} store
   */
  constructor($set, store) {
    super($set, store)
    this.setting = namePreferences($set.dataset.bank)
    this.preferences = readPreferences(store.settings.get(this.setting))
    this.frame = new PracticeFrame($set, this.$form)
    this.answers = new AnswerSheet($set)
    this.settings = new SettingsSheet($set)
    /** @type {Unit[]} */
    this.sequence = []
    /** @type {Unit[]} */
    this.shown = []
    this.start(this.preferences.current)
    this.followHash()
  }

  get memorising() {
    return this.preferences.purpose === "memorise"
  }

  get listing() {
    return this.preferences.view === "list"
  }

  get pageSize() {
    return this.listing ? PAGE : 1
  }

  /** Where in the sequence the first unit shown stands. */
  get place() {
    return this.sequence.indexOf(this.shown[0])
  }

  /**
   * Take up the preferences anew, beginning with a unit if it is still among those wanted.
   *
   * @param {string} [id]
   */
  start(id) {
    for (const unit of this.units) {
      if (unit.presented) unit.clear()
      unit.presented = false
    }
    this.$set.dataset.view = this.preferences.view
    this.$set.dataset.purpose = this.preferences.purpose
    this.sequence = arrangeUnits(this.filterUnits(this.preferences.filter), this.preferences)
    this.open(this.sequence.find((unit) => unit.id === id) || this.sequence[0])
  }

  /**
   * Return the units that a filter leaves.
   *
   * @param {Preferences["filter"]} filter
   */
  filterUnits(filter) {
    return this.units.filter((unit) =>
      passesFilter(filter, this.statusOf(unit), this.store.isStarred(unit.id)),
    )
  }

  /**
   * Show a unit, alone or on its page of the list.
   *
   * @param {Unit|undefined} unit None where the filter leaves none.
   */
  open(unit) {
    for (const one of this.shown) delete one.$unit.dataset.current
    const size = this.pageSize
    const first = unit ? Math.floor(this.sequence.indexOf(unit) / size) * size : 0
    this.shown = this.sequence.slice(first, first + size)
    this.shown.forEach((one, index) => {
      one.$unit.dataset.current = ""
      one.$number.textContent = `${first + index + 1}`
      // What is read one after the other has to stand so.
      if (this.listing) this.$form.append(one.$unit)
      this.present(one)
    })
    if (unit) this.prefer({ current: unit.id })
    this.refreshFrame()
  }

  /**
   * Show a unit and move the focus to it.
   *
   * @param {Unit|undefined} unit
   */
  moveTo(unit) {
    if (!unit) return
    this.open(unit)
    focusOn(unit.$legend)
    if (this.listing) unit.$unit.scrollIntoView({ block: "start" })
    else bringIntoView(this.frame.$top)
  }

  /** Show the unit that the address names. */
  followHash() {
    // Ids are ASCII; decoding would fail on an address that was cut off within a character.
    const id = location.hash.slice(1)
    const unit = id && this.units.find((one) => one.id === id)
    if (!unit) return
    if (!this.sequence.includes(unit)) {
      this.preferences.filter = "all"
      this.start()
    }
    this.moveTo(unit)
  }

  /** @param {boolean} printing */
  togglePrint(printing) {
    if (!printing) return
    listOnPaper(this.units, this.sequence)
    if (this.memorising) for (const unit of this.sequence) this.present(unit)
  }

  /** @param {Unit} unit */
  arrange(unit) {
    arrangeAsWanted(unit, this.preferences, this.store)
  }

  /** @param {Unit} unit */
  isRestored(unit) {
    const { filter, since } = this.preferences
    return filter !== "wrong" && this.grader.lastTime(unit) >= since
  }

  /** @param {Unit} unit */
  showKnown(unit) {
    if (this.memorising) showKeys(unit)
    else super.showKnown(unit)
  }

  /** @param {Unit} unit */
  refresh(unit) {
    super.refresh(unit)
    this.refreshFrame()
  }

  refreshFrame() {
    this.frame.refresh(describePractice(this))
  }

  /**
   * @param {Unit} unit
   * @param {string} text
   */
  showHint(unit, text) {
    if (this.listing) super.showHint(unit, text)
    else this.frame.showHint(text)
  }

  /**
   * @param {string} action
   * @param {Unit|undefined} unit
   * @param {HTMLElement} $button
   */
  act(action, unit, $button) {
    const own = PRACTICE_ACTIONS[action]
    if (own) own(this, $button)
    else super.act(action, unit || this.shown[0], $button)
  }

  /**
   * Remember how the bank is practised.
   *
   * @param {Partial<Preferences>} changes
   */
  prefer(changes) {
    Object.assign(this.preferences, changes)
    this.store.settings.set(this.setting, this.preferences)
  }
}
