/**
 * A running exam: one item at a time, the clock, the bar with the buttons, the sheets.
 *
 * @import { Unit } from "../items/unit.js"
 * @import { Room } from "./room.js"
 * @import { PaperSection } from "../judging/paper.js"
 * @import { Sitting } from "../records/sittings.js"
 */
import { announce } from "../page/announcer.js"
import { focusOn, tellShown } from "../page/dom.js"
import { closeLayer, openLayer } from "../page/layers.js"
import { workInTurns } from "../page/turns.js"
import { isWarningDue, tellTimeLeft } from "./exam-clock.js"
import { ExamSheet, HandInSheet } from "./exam-sheets.js"
import { EXAM_WORDS, tellLeft } from "./exam-words.js"
import { PaperForm, tellProgress } from "./paper-form.js"
import { Screen } from "./screen.js"
import { SittingFrame } from "./sitting-frame.js"

/** So long a warning is seen. */
const WARNING_SECONDS = 10

/** So often what is left is stored, though nothing was done. */
const STORE_SECONDS = 10

/** By the `data-action` of the button.
 * @type {Record<string, (screen: SittingScreen, $button: HTMLElement) => void>} */
const ACTIONS = {
  previous: (screen) => screen.moveTo(screen.place - 1),
  next: (screen) => screen.moveTo(screen.place + 1),
  flag: (screen) => screen.toggleFlag(),
  sheet: (screen) => screen.answers.open(screen.form.paper, screen.progress, screen.place),
  close: (screen) => screen.closeSheets(),
  jump(screen, $button) {
    screen.closeSheets()
    screen.moveTo(Number($button.dataset.place))
  },
  "hand-in"(screen) {
    screen.closeSheets()
    screen.question.open(screen.progress)
  },
  "confirm-hand-in": (screen) => screen.handIn(),
}

export class SittingScreen extends Screen {
  /**
   * @param {Room} room
   * @param {Sitting} sitting
   */
  constructor(room, sitting) {
    super("sitting")
    this.$content.dataset.view = "single"
    this.room = room
    this.sitting = sitting
    const { paper, responses, current } = sitting
    /** @type {PaperForm} */
    this.form = new PaperForm(paper, room.blueprint, responses)
    this.frame = new SittingFrame()
    this.$content.append(this.frame.$top, this.form.$form, this.frame.$bar)
    this.answers = new ExamSheet(this.$content)
    this.question = new HandInSheet(this.$content)
    /** The item that is shown. */
    this.place = Math.max(this.form.ids.indexOf(current), 0)
    this.open(this.place)
    workInTurns(this.form.ids, (id) => {
      this.form.draw(id)
      // Read ahead, for handing in adds to them.
      room.store.readAttempts(id)
    })
    /** What was left when last looked at. */
    this.left = sitting.left || room.blueprint.seconds
    /** When nothing is left, in seconds by a clock that nobody can set. */
    this.end = readTimer() + this.left
    this.timer = 0
    /** The phone's back leads to what stands before an exam; the clock runs on. */
    this.back = () => room.goHome()
    /** Until when the warning is seen, in epoch seconds. */
    this.warned = Infinity
  }

  /**
   * Start the clock.
   *
   * @param {(tick: () => void) => void} run
   */
  start(run) {
    this.timer = window.setInterval(() => run(() => this.tick()), 1000)
    openLayer(this.back)
    this.tick()
  }

  /** What is shown. */
  get unit() {
    return this.form.draw(this.form.ids[this.place])
  }

  /** How far each item is. */
  get progress() {
    return this.form.units.map((unit) => ({
      status: tellProgress(unit),
      flagged: this.sitting.flags.includes(unit.id),
    }))
  }

  leave() {
    window.clearInterval(this.timer)
    closeLayer(this.back)
    // Closed, they would lay out the page to give the focus back.
    for (const { $dialog } of [this.answers, this.question]) $dialog.remove()
  }

  /** Let the clock follow the time, and hand in when it is up. */
  tick() {
    const { sitting, room } = this
    const now = room.store.records.now()
    const left = tellTimeLeft(sitting.deadline, now, this.end - readTimer())
    const isStoreDue = Math.floor(left / STORE_SECONDS) < Math.floor(this.left / STORE_SECONDS)
    this.frame.showTime(left)
    if (isWarningDue(this.left, left)) this.warn(tellLeft(left), now + WARNING_SECONDS)
    else if (now >= this.warned) this.warn("", Infinity)
    this.left = sitting.left = left
    if (!left) this.handIn(true)
    // For whoever closes the page and sets the clock back.
    else if (isStoreDue) room.save(sitting)
  }

  /**
   * Say how little time is left, wherever the learner now looks or listens.
   *
   * @param {string} text
   * @param {number} until When it need not be seen any longer.
   */
  warn(text, until) {
    this.warned = until
    for (const place of [this.frame, this.answers, this.question]) place.warn(text)
    if (text) announce(text)
  }

  /** @param {boolean} [late] Whether the time is up. */
  handIn(late) {
    const { room, sitting, form } = this
    if (room.save(sitting)) room.handIn(sitting, form, late)
  }

  /** @param {number} place */
  open(place) {
    delete this.unit.$unit.dataset.current
    this.place = place
    this.unit.$unit.dataset.current = ""
    tellShown(this.unit.$unit)
    this.refresh()
  }

  /**
   * Show an item and move the focus to it.
   *
   * @param {number} place
   */
  moveTo(place) {
    if (place >= this.form.ids.length) return
    this.open(place)
    this.sitting.current = this.unit.id
    this.room.save(this.sitting)
    focusOn(this.unit.$legend)
    this.$content.scrollIntoView({ block: "start" })
  }

  refresh() {
    const { id } = this.unit
    this.frame.refresh({
      place: this.place,
      total: this.form.ids.length,
      section: /** @type {PaperSection} */ (this.form.paper.find(({ ids }) => ids.includes(id))),
      flagged: this.sitting.flags.includes(id),
    })
  }

  toggleFlag() {
    const { id } = this.unit
    const { flags } = this.sitting
    const flagged = !flags.includes(id)
    this.sitting.flags = flagged ? [...flags, id] : flags.filter((one) => one !== id)
    this.room.save(this.sitting)
    this.refresh()
    announce(flagged ? EXAM_WORDS.flagged : EXAM_WORDS.unflagged)
  }

  closeSheets() {
    this.answers.close()
    this.question.close()
  }

  /**
   * @param {string} action
   * @param {Unit|undefined} _unit
   * @param {HTMLElement} $button
   */
  act(action, _unit, $button) {
    if (ACTIONS[action]) ACTIONS[action](this, $button)
  }

  /**
   * Keep a change of an item's controls.
   *
   * @param {Unit} unit
   * @param {Element} $control
   */
  touch(unit, $control) {
    const part = unit.findPart($control)
    if (!part) return
    const told = part.update()
    if (told) announce(told)
    this.sitting.responses[part.item.id] = part.read()
    this.sitting.current = unit.id
    this.room.save(this.sitting)
  }

  /**
   * Go on from a blank: to the next one, or to the next item.
   *
   * @param {Unit} unit
   */
  confirm(unit) {
    const gap = unit.findGap()
    if (gap) gap.$control.focus()
    else this.moveTo(this.place + 1)
  }
}

/** Return the seconds since the page was opened, whatever is done to the device's clock. */
function readTimer() {
  return performance.now() / 1000
}
