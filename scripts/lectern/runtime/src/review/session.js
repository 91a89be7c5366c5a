/**
 * A session: items of any banks, one at a time, each confirmed and explained as in practice.
 *
 * @import { Status } from "../judging/model.js"
 * @import { Unit } from "../items/unit.js"
 * @import { Store } from "../records/store.js"
 */
import { nameConfirm } from "../items/actions.js"
import { AnswerSheet } from "../items/answer-sheet.js"
import { drawItem } from "../items/banks.js"
import { WORDS } from "../items/item-words.js"
import { arrangeAsWanted } from "../items/letters.js"
import { SetMode } from "../items/set-mode.js"
import { openUnit } from "../items/units.js"
import { bringIntoView, focusOn, make } from "../page/dom.js"
import { namePreferences, readPreferences } from "../records/preferences.js"
import { keepBest } from "./best.js"
import { isMiss, Queue } from "./queue.js"
import { REVIEW_WORDS } from "./review-words.js"
import { SessionFrame } from "./session-frame.js"

/**
 * @typedef {object} Plan
 * @property {string} way One of `WAY_WORDS`.
 * @property {string} title
 * @property {string[]} ids
 * @property {Status[]} done What came of the first of them, if they were done earlier.
 *
 * @typedef {(session: Session, $button: HTMLElement) => void} Action
 */

/** By the `data-action` of a button.
 * @type {Record<string, Action>} */
const ACTIONS = {
  next: (session) => session.moveTo(session.queue.place + 1),
  previous: (session) => session.moveTo(session.queue.place - 1),
  sheet: (session) => session.openAnswers(),
  close: (session) => session.answers.close(),
  jump(session, $button) {
    session.answers.close()
    session.moveTo(Number($button.dataset.place))
  },
}

export class Session extends SetMode {
  /**
   * @param {Plan} plan
   * @param {Store} store
   * @param {string} root
   * @param {(id: string) => string} findBank The bank that an item belongs to.
   */
  constructor(plan, store, root, findBank) {
    const frame = new SessionFrame()
    const $form = make("form", { novalidate: "", autocomplete: "off" })
    const $content = make("div", { class: "review-session", "data-view": "single" })
    $content.append(frame.$top, $form, frame.$bar)
    super($content, store)
    this.plan = plan
    this.frame = frame
    this.root = root
    this.findBank = findBank
    this.queue = new Queue(plan.ids, plan.way !== "rush")
    this.queue.results = plan.done.slice()
    this.answers = new AnswerSheet($content)
    /** Places that were seen: what comes again comes as new. */
    this.seen = new Set()
  }

  get unit() {
    return this.units.find((unit) => unit.id === this.queue.id) || this.draw(this.queue.id)
  }

  /** In 闯关 one answers, or it is over. */
  get showsSolutions() {
    return this.plan.way !== "rush"
  }

  /** Whether nothing more is to be done: the end, or the first mistake of 闯关. */
  get isOver() {
    const { results, place, isLast } = this.queue
    return isLast || (this.plan.way === "rush" && isMiss(results[place]))
  }

  /**
   * Show the item at a place.
   *
   * @param {number} place
   */
  show(place) {
    this.queue.place = place
    const { unit } = this
    if (!this.seen.has(place) && unit.graded) {
      unit.clear()
      this.arrange(unit)
    }
    this.seen.add(place)
    unit.$number.textContent = `${place + 1}`
    this.$form.replaceChildren(unit.$unit)
    this.present(unit)
    this.refresh(unit)
  }

  /** @param {number} place */
  moveTo(place) {
    if (!this.queue.ids[place]) return
    this.show(place)
    focusOn(this.unit.$legend)
    bringIntoView(this.frame.$top)
  }

  openAnswers() {
    const { ids, results, place } = this.queue
    this.answers.open(
      ids.map((_id, index) => results[index] || "todo"),
      place,
    )
  }

  /**
   * Order the choices as in the practice of the item's bank.
   *
   * @param {Unit} unit
   */
  arrange(unit) {
    const stored = this.store.settings.get(namePreferences(this.findBank(unit.id)))
    arrangeAsWanted(unit, readPreferences(stored), this.store)
  }

  /** What was confirmed before the session is asked anew. */
  isRestored() {
    return false
  }

  /** @param {Unit} unit */
  refresh(unit) {
    super.refresh(unit)
    if (unit !== this.unit) return
    if (unit.graded) {
      this.queue.note(this.judge(unit))
      if (this.plan.way === "rush") keepBest(this.store.settings, this.queue.right)
    }
    this.refreshFrame(unit)
  }

  /**
   * @param {Unit} _unit
   * @param {string} text
   */
  showHint(_unit, text) {
    this.frame.showHint(text)
  }

  /**
   * @param {string} action
   * @param {Unit|undefined} unit
   * @param {HTMLElement} $button
   */
  act(action, unit, $button) {
    if (ACTIONS[action]) ACTIONS[action](this, $button)
    else super.act(action, unit || this.unit, $button)
  }

  /**
   * @private
   * @param {string} id
   */
  draw(id) {
    const unit = openUnit(drawItem(id, 0, this.root))
    this.units.push(unit)
    this.byElement.set(unit.$unit, unit)
    return unit
  }

  /**
   * @private
   * @param {Unit} unit
   */
  refreshFrame(unit) {
    const { ids, place, missed, count } = this.queue
    this.frame.refresh({
      title: this.plan.title,
      place,
      total: ids.length,
      missed,
      repeated: place >= count,
      primary: this.choosePrimary(unit),
    })
  }

  /**
   * @private
   * @param {Unit} unit
   */
  choosePrimary(unit) {
    if (!unit.graded) return { action: "confirm", text: nameConfirm(unit) }
    if (this.isOver) return { action: "finish", text: REVIEW_WORDS.finish }
    return { action: "next", text: WORDS.next }
  }
}
