/**
 * What goes on in the room of an exam: before it, during it, after it; and what is kept of it.
 *
 * @import { Store } from "../records/store.js"
 * @import { Unit } from "../items/unit.js"
 * @import { Finished } from "../records/history.js"
 * @import { PaperSection } from "../judging/paper.js"
 * @import { Sitting } from "../records/sittings.js"
 */

import { findItem } from "../items/banks.js"
import { drawPaper, dropUnknown, narrowPlan } from "../judging/paper.js"
import { bringIntoView, focusOn, requirePart } from "../page/dom.js"
import { guard } from "../page/element.js"
import { workLater } from "../page/turns.js"
import { History } from "../records/history.js"
import { Sittings } from "../records/sittings.js"
import { readBlueprint } from "./blueprint.js"
import { storeResult } from "./hand-in.js"
import { PaperForm } from "./paper-form.js"
import { ResultsScreen } from "./results-screen.js"
import { Screen } from "./screen.js"
import { SittingScreen } from "./sitting-screen.js"
import { MovedScreen, StartScreen } from "./start-screen.js"

/** By the `data-action` of a button, whatever the screen.
 * @type {Record<string, (room: Room, $button: HTMLElement) => void>} */
const ACTIONS = {
  begin: (room) => room.begin(),
  resume: (room) => room.open(),
  home: (room) => room.goHome(),
  view: (room, $button) => room.view(room.history.finished[Number($button.dataset.place)]),
}

export class Room {
  /**
   * @param {HTMLElement} $room
   * @param {Store} store
   */
  constructor($room, store) {
    this.$room = $room
    this.store = store
    this.blueprint = readBlueprint($room)
    const { id } = this.blueprint
    const plan = narrowPlan(this.blueprint.plan, isKnown)
    // Without its banks there is no exam, only what the page shows without a script.
    if (!plan) throw new Error("no items: have the banks been loaded?")
    this.plan = plan
    this.sittings = new Sittings(store.records, id, `${Date.now()}.${Math.random()}`)
    this.history = new History(store.records, id)
    /** What was handed in here and is not yet stored. @type {Sitting|null} */
    this.waiting = null
    this.$sample = $room.querySelector(".sample-paper")
    this.screen = new Screen("")
    $room.append(this.screen.$content)
    this.open()
  }

  /** Show where the learner is: in a running exam, which this tab then takes, or before or after. */
  open() {
    const sitting = this.readRunning() || this.waiting
    if (!sitting) this.comeBack()
    else if (!sitting.end && sitting.deadline > this.store.records.now()) this.sit(sitting)
    else {
      const form = new PaperForm(sitting.paper, this.blueprint, sitting.responses)
      this.handIn(sitting, form, !sitting.end)
    }
  }

  /**
   * Show the result that was left by a link or a reload, as far down as it was, or else what
   * stands before an exam.
   *
   * @private
   */
  comeBack() {
    const { exam, top } = Object(history.state)
    const left = this.history.finished.find(({ start }) => start === exam)
    if (left) {
      this.view(left)
      this.screen.top = Number(top)
    } else this.show(new StartScreen(this))
  }

  /**
   * Begin an exam, unless one is running: with a new paper, or that of an earlier sitting.
   *
   * @param {Pick<Finished, "seed"|"sections">} [earlier]
   */
  begin(earlier) {
    const running = this.readRunning()
    if (running) this.open()
    // A result that can only now be stored has been seen; one that waits keeps its place.
    if (running && (!running.end || this.readRunning())) return
    const { id, seconds } = this.blueprint
    const seed = earlier ? earlier.seed : this.blueprint.seed || `${Date.now() % 1e6}`
    const kept = earlier ? keepKnown(earlier.sections) : []
    const paper = kept.length ? kept : drawPaper(id, seed, this.plan)
    const start = this.store.records.now()
    const deadline = start + seconds
    const sitting = { seed, start, deadline, paper, responses: {}, flags: [], current: "" }
    this.sit(sitting).moveTo(0)
  }

  /**
   * Store a running exam and return whether this tab has it; if another has taken it, say so.
   *
   * @param {Sitting} sitting
   */
  save(sitting) {
    const own = this.sittings.save(sitting)
    if (!own) this.show(new MovedScreen())
    return own
  }

  /**
   * @param {Sitting} sitting
   * @param {PaperForm} form
   * @param {boolean} [late] Whether the time was up.
   */
  handIn(sitting, form, late) {
    const { passMark } = this.blueprint
    const { finished, isStored } = storeResult(this, sitting, form.items, passMark)
    this.waiting = isStored ? null : Object.assign(sitting, { end: finished.end })
    this.view(finished, form, late)
  }

  /**
   * Show a finished sitting.
   *
   * @param {Finished} finished
   * @param {PaperForm} [form] Its paper, if it is at hand.
   * @param {boolean} [late]
   */
  view(finished, form, late = false) {
    const { sections, responses } = finished
    const shown = form || new PaperForm(keepKnown(sections), this.blueprint, responses)
    const screen = new ResultsScreen(this, finished, shown, late)
    this.show(screen)
    screen.present()
  }

  /** Show what stands before an exam, and go to where it begins. */
  goHome() {
    this.show(new StartScreen(this))
    const $rules = requirePart(this.$room, ".exam-rules h2", HTMLElement)
    focusOn($rules)
    bringIntoView($rules)
  }

  /** @param {Screen} screen */
  show(screen) {
    const { $content } = this.screen
    const before = this.screen
    this.screen = screen
    this.$room.dataset.screen = screen.name
    if (screen.name === "start") this.restorePlain()
    // Not more than unseen: it takes time to take out many items.
    $content.style.contentVisibility = "hidden"
    $content.before(screen.$content)
    before.leave()
    workLater(() => {
      $content.remove()
      // The sample may have some of the items that are now shown.
      if (this.screen.name !== "start" && this.$sample) this.$sample.remove()
    })
  }

  /** What is left of a running exam, in seconds, or nothing. */
  get timeLeft() {
    const sitting = this.readRunning()
    if (!sitting || sitting.end) return 0
    const left = sitting.deadline - this.store.records.now()
    return Math.max(0, Math.min(left, sitting.left || left))
  }

  /** Put the sample paper back where it was: it is what remains without a script. */
  restorePlain() {
    if (this.$sample) this.$room.append(this.$sample)
  }

  /**
   * Follow what another tab has stored or erased.
   *
   * @param {string|null} key
   */
  follow(key) {
    this.store.follow({ key, newValue: "" })
    this.history.ledger.pull()
    const { name } = this.screen
    // What was handed in here stays in sight.
    if (!this.sittings.concerns(key) || name === "results") return
    if (!this.sittings.isTaken()) {
      if (!this.sittings.read()) this.open()
    } else if (name !== "moved") this.show(new MovedScreen())
  }

  /**
   * Return the unit that an element stands in.
   *
   * @param {Element} $inside
   */
  findUnit($inside) {
    const { form } = this.screen
    return form ? form.findUnit($inside) : undefined
  }

  /**
   * Do what a button says.
   *
   * @param {string} action
   * @param {Unit|undefined} unit
   * @param {HTMLElement} $button
   */
  act(action, unit, $button) {
    if (ACTIONS[action]) ACTIONS[action](this, $button)
    else this.screen.act(action, unit, $button)
  }

  /**
   * @param {Unit} unit
   * @param {Element} $control
   */
  touch(unit, $control) {
    this.screen.touch(unit, $control)
  }

  /** @param {Unit} unit */
  confirm(unit) {
    this.screen.confirm(unit)
  }

  /**
   * Return the running sitting, of the items that there still are.
   *
   * @private
   */
  readRunning() {
    const sitting = this.sittings.read()
    if (sitting) sitting.paper = keepKnown(sitting.paper)
    return sitting && sitting.paper.length ? sitting : null
  }

  /**
   * @private
   * @param {Sitting} sitting
   */
  sit(sitting) {
    this.sittings.take(sitting)
    const screen = new SittingScreen(this, sitting)
    this.show(screen)
    screen.start((tick) => guard(this.$room, tick))
    return screen
  }
}

/** @param {readonly PaperSection[]} paper */
function keepKnown(paper) {
  return dropUnknown(paper, isKnown)
}

/** @param {string} id */
function isKnown(id) {
  return findItem(id) !== undefined
}
