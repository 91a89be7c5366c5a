/**
 * Practice of a bank: one unit at a time or pages of a list, filtered, in order or shuffled,
 * with an answer sheet; or 背题, which shows the keys and records nothing.
 *
 * @import { Preferences } from "../records/preferences.js"
 * @import { Store } from "../records/store.js"
 * @import { Unit } from "../items/unit.js"
 */

import { AnswerSheet } from "../items/answer-sheet.js"
import { arrangeAsWanted } from "../items/letters.js"
import { showKeys } from "../items/outcome.js"
import { SetMode } from "../items/set-mode.js"
import { announce } from "../page/announcer.js"
import { focusOn, makeButton, requirePart } from "../page/dom.js"
import { followSwipes } from "../page/swipes.js"
import { namePreferences, readPreferences } from "../records/preferences.js"
import { isInstant } from "./instant.js"
import { PRACTICE_ACTIONS, turnPage } from "./practice-actions.js"
import { drawPracticeEnding } from "./practice-ending.js"
import { describePractice } from "./practice-facts.js"
import { PracticeFrame } from "./practice-frame.js"
import { PRACTICE_WORDS } from "./practice-words.js"
import { arrangeUnits, passesFilter, takeGroup } from "./sequence.js"
import { SettingsSheet } from "./settings-sheet.js"
import { Stage } from "./stage.js"

const PAGE = 20

/** After so many milliseconds what was right leads on by itself. */
const LEAD = 1000

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
    this.stage = new Stage(this.$waiting, (unit) => this.present(unit))
    /** @type {Unit[]} */
    this.sequence = []
    /** @type {Unit[]} */
    this.shown = []
    /** When one is led on after a right click. */
    this.leading = 0
    this.start(this.preferences.current, true)
    // What an earlier visit was about is all done.
    if (!this.sequence.length) this.prefer({ filter: "all" })
    if (!this.sequence.length) this.start()
    this.followHash()
    followSwipes(this.$form, (direction) => this.swipe(direction))
  }

  get memorising() {
    return this.preferences.purpose === "memorise"
  }

  get listing() {
    return this.preferences.view === "list"
  }

  /** Whether several units are judged together. */
  get grouping() {
    return this.preferences.group !== "none" && !this.memorising
  }

  get isLast() {
    return this.shown.includes(this.sequence[this.sequence.length - 1])
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
   * @param {boolean} [onward] Whether to begin at the first that is not done, if that one is.
   */
  start(id, onward = false) {
    for (const unit of this.units) {
      if (unit.presented) unit.clear()
      unit.presented = false
    }
    this.$set.dataset.view = this.preferences.view
    this.$set.dataset.purpose = this.preferences.purpose
    const wanted = arrangeUnits(this.filterUnits(this.preferences.filter), this.preferences)
    this.sequence = this.grouping
      ? takeGroup(wanted, Number(this.preferences.group), (unit) => this.isDone(unit))
      : wanted
    const begun = this.sequence.find((unit) => unit.id === id)
    const open = this.sequence.find((unit) => !this.isDone(unit))
    const isSpent = onward && !this.memorising && (!begun || this.isDone(begun))
    this.open((isSpent && open) || begun || this.sequence[0])
  }

  /** Judge the group: what has a gap stays as it was. */
  judgeGroup() {
    for (const unit of this.sequence.filter((one) => !one.graded && !one.findGap())) {
      this.grader.confirm(unit)
      unit.picked = false
      super.refresh(unit)
    }
    this.end()
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
    clearTimeout(this.leading)
    const size = this.pageSize
    const first = unit ? Math.floor(this.sequence.indexOf(unit) / size) * size : 0
    this.shown = this.sequence.slice(first, first + size)
    this.frame.showEnd(null)
    this.stage.clear()
    this.stage.show(this.shown, this.place, unit ? this.shown.indexOf(unit) + 1 : 0)
    if (unit) this.prefer({ current: unit.id })
    this.refreshFrame()
  }

  /** Show what the round came to in place of its units. */
  end() {
    const $end = drawPracticeEnding(this)
    this.frame.showEnd($end)
    focusOn(/** @type {HTMLElement} */ ($end.querySelector("h2")))
    $end.scrollIntoView({ block: "nearest" })
    announce(String($end.textContent))
  }

  /**
   * Return whether a unit was confirmed in this round.
   *
   * @param {Unit} unit
   */
  isDone(unit) {
    const { status } = this.grader.stateOf(unit)
    if (unit.presented) return unit.graded
    return status !== "todo" && status !== "outdated" && this.isRestored(unit)
  }

  /** Let all units stand as they were written. */
  restorePlain() {
    this.stage.restore(this.units)
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
    const $top = this.listing ? unit.$unit : this.frame.$top
    $top.scrollIntoView({ block: "start" })
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
    this.stage.clear()
    this.stage.lay(printing ? this.sequence : this.shown, printing ? 0 : this.place)
    for (const unit of this.stage.laid) if (!printing || this.memorising) this.present(unit)
  }

  /**
   * A choice was clicked by a pointer: with 点选即判 that confirms it, and what is right leads on.
   *
   * @param {Unit} unit
   */
  tap(unit) {
    const { instant } = this.preferences
    if (instant === "off" || this.memorising || this.grouping || !isInstant(unit)) return
    this.confirm(unit)
    if (this.listing || this.isLast || this.statusOf(unit) !== "right") return
    this.leading = setTimeout(() => turnPage(this, 1), LEAD)
  }

  /** @param {1|-1} direction */
  swipe(direction) {
    const isEnded = this.$set.hasAttribute("data-ended")
    if (!this.listing && !isEnded && this.$set.dataset.state === "ready") turnPage(this, direction)
  }

  /** @param {Unit} unit */
  present(unit) {
    if (unit.presented) return
    super.present(unit)
    const $row = requirePart(unit.$unit, ":scope > .actions", HTMLElement)
    if ($row.querySelector("[data-action=skip]")) return
    $row.append(makeButton("skip", PRACTICE_WORDS.skip))
  }

  /** @param {Unit} unit */
  arrange(unit) {
    arrangeAsWanted(unit, this.preferences, this.store)
  }

  /** @param {Unit} unit */
  isRestored(unit) {
    const { filter, since } = this.preferences
    return filter !== "wrong" && filter !== "starred" && this.grader.lastTime(unit) >= since
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
