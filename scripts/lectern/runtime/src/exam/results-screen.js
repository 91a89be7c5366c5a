/**
 * After an exam: the score, where it comes from, how it compares, every item with its key.
 *
 * @import { Unit } from "../items/unit.js"
 * @import { Finished } from "../records/history.js"
 * @import { PaperForm } from "./paper-form.js"
 * @import { ItemMark } from "../judging/marks.js"
 * @import { Room } from "./room.js"
 */

import { describeGroup, markPaper } from "../judging/marks.js"
import { announce } from "../page/announcer.js"
import { findAll, focusOn, make, makeButton, requirePart } from "../page/dom.js"
import { drawEndCard, takeWays } from "../page/end-card.js"
import { tellPassed } from "../page/score-words.js"
import { workInTurns } from "../page/turns.js"
import { drawChapters } from "./exam-chapters.js"
import { drawReview, toggleStar, unfold } from "./exam-review.js"
import { drawRows } from "./exam-tables.js"
import {
  announceResult,
  COLUMN_WORDS,
  EXAM_WORDS,
  tellChange,
  tellPassMark,
  tellSitting,
} from "./exam-words.js"
import { Screen } from "./screen.js"
import { drawPast } from "./start-screen.js"

export class ResultsScreen extends Screen {
  /**
   * @param {Room} room
   * @param {Finished} finished
   * @param {PaperForm} form
   * @param {boolean} late Whether the time was up.
   */
  constructor(room, finished, form, late) {
    super("results")
    this.room = room
    this.finished = finished
    this.form = form
    this.$review = make("h2", {}, EXAM_WORDS.review)
    /** Whether the learner waits for the items. */
    this.isAwaited = false
    const $card = this.drawScore()
    this.$heading = requirePart($card, "h2", HTMLElement)
    this.$content.append(
      ...drawNotice(late, EXAM_WORDS.timeUp),
      ...drawUnstored(room.waiting, finished),
      $card,
    )
    workInTurns(
      form.ids,
      (id) => form.draw(id),
      () => this.drawRest(),
    )
  }

  keepPlace() {
    const place = { exam: this.finished.start, top: window.scrollY }
    history.replaceState(Object.assign({}, history.state, place), "")
  }

  /** Tell the result to those who listen, and go to where it stands. */
  present() {
    this.keepPlace()
    focusOn(this.$heading)
    this.$heading.scrollIntoView({ block: "start" })
    announce(announceResult(this.finished))
  }

  /** @private */
  drawRest() {
    const { form, finished, room } = this
    const marks = markPaper(form.paper, form.items, finished.responses)
    const count = finished.sections.flatMap(({ ids }) => ids).length
    this.$content.append(
      ...drawChapters(room.$room, marks),
      ...this.drawSections(marks),
      ...this.drawPast(),
      this.$review,
      ...drawNotice(marks.length < count, EXAM_WORDS.changed),
      drawReview(form, marks, room.store, () => this.scrollBack()),
      this.drawButtons(),
    )
    if (this.isAwaited) this.seeMissed()
  }

  /** @private */
  scrollBack() {
    if (!this.top) return
    window.scrollTo(0, this.top)
    this.keepPlace()
  }

  /** @private */
  drawScore() {
    const { finished, room } = this
    const { score, max, passed } = finished
    const history = room.history.finished
    const before = history[history.findIndex(({ start }) => start === finished.start) - 1]
    const verdict = { class: "exam-verdict", "data-verdict": passed ? "right" : "wrong" }
    const told = `${tellPassed(passed)}（${tellPassMark(room.blueprint.passMark, max)}）`
    const $sitting = make("span", { class: "citation" }, tellSitting(finished))
    return drawEndCard({
      title: EXAM_WORDS.result,
      figure: make("span", { class: "exam-score" }, make("strong", {}, `${score}`), ` / ${max} 分`),
      notes: [
        make("span", verdict, told),
        tellChange(finished, before),
        passed ? EXAM_WORDS.recorded : "",
        // The page knows where the notebook is.
        ...(score < max ? findAll(room.$room, "exam-room > .exam-next").map(copyLine) : []),
        $sitting,
      ],
      ways: this.drawWays(),
    })
  }

  /**
   * Return where one goes from here, what was missed at the end, where it is seen first.
   *
   * @private
   */
  drawWays() {
    const { score, max, passed } = this.finished
    const [$again] = this.drawAgain()
    const ways = [$again, ...(passed ? takeWays(this.room.$room, "record") : [])]
    if (score < max) ways.push(makeButton("missed", EXAM_WORDS.seeMissed))
    return ways
  }

  /** @private */
  drawAgain() {
    const $again = makeButton("begin", EXAM_WORDS.again)
    const $repeat = makeButton("repeat", EXAM_WORDS.repeat)
    return this.room.blueprint.seed ? [$repeat] : [$again, $repeat]
  }

  /**
   * @private
   * @param {readonly ItemMark[]} marks
   */
  drawSections(marks) {
    const rows = this.finished.sections.map(({ title, ids, score, max }) => {
      const own = marks.filter(({ item }) => ids.includes(item.id))
      return Object.assign(describeGroup(title, own), { score, max })
    })
    return [make("h2", {}, EXAM_WORDS.bySection), drawRows(COLUMN_WORDS.section, rows)]
  }

  /** @private */
  drawPast() {
    const { finished } = this.room.history
    if (finished.length < 2) return []
    return [make("h2", {}, EXAM_WORDS.past), ...drawPast(finished, this.room.blueprint.passMark)]
  }

  /** @private */
  drawButtons() {
    const $home = makeButton("home", EXAM_WORDS.home)
    return make("div", { class: "actions" }, ...this.drawAgain(), $home)
  }

  /** Go to the items, as soon as they are there. @private */
  seeMissed() {
    this.isAwaited = !this.$review.isConnected
    if (this.isAwaited) return
    focusOn(this.$review)
    this.$review.scrollIntoView({ block: "start" })
    this.keepPlace()
  }

  /**
   * @param {string} action
   * @param {Unit|undefined} unit
   * @param {HTMLElement} $button
   */
  act(action, unit, $button) {
    if (action === "missed") this.seeMissed()
    if (action === "unfold") unfold(/** @type {HTMLElement} */ ($button))
    if (action === "repeat") this.room.begin(this.finished)
    if (action === "star" && unit) toggleStar(unit, this.room.store)
  }

  /**
   * Undo a change: what was handed in stays so.
   *
   * @param {Unit} unit
   * @param {Element} $control
   */
  touch(unit, $control) {
    const part = unit.findPart($control)
    if (part) part.update()
  }
}

/**
 * @param {boolean} due
 * @param {string} text
 */
function drawNotice(due, text) {
  return due ? [make("p", { class: "lectern-notice" }, text)] : []
}

/**
 * @param {Room["waiting"]} waiting
 * @param {Finished} finished
 */
function drawUnstored(waiting, { start }) {
  if (!waiting || waiting.start !== start) return []
  const $again = makeButton("resume", EXAM_WORDS.storeAgain)
  return [...drawNotice(true, EXAM_WORDS.unstored), make("div", { class: "actions" }, $again)]
}

/**
 * @param {HTMLElement} $line
 * @returns {HTMLElement}
 */
function copyLine($line) {
  return make("span", {}, ...$line.cloneNode(true).childNodes)
}
