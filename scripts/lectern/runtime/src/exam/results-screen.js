/**
 * After an exam: the score, where it comes from, how it compares, every item with its key.
 *
 * @import { Unit } from "../items/unit.js"
 * @import { Finished } from "../records/history.js"
 * @import { PaperForm } from "./paper-form.js"
 * @import { ItemMark, Row } from "../judging/marks.js"
 * @import { Room } from "./room.js"
 */

import { describeGroup, groupMarks, markPaper, sortByLoss } from "../judging/marks.js"
import { announce } from "../page/announcer.js"
import { findAll, focusOn, make, makeButton } from "../page/dom.js"
import { tellPassed } from "../page/score-words.js"
import { workInTurns } from "../page/turns.js"
import { drawReview, toggleStar } from "./exam-review.js"
import { drawRows } from "./exam-tables.js"
import {
  announceResult,
  COLUMN_WORDS,
  EXAM_WORDS,
  tellChange,
  tellMoreTopics,
  tellPassMark,
  tellSitting,
} from "./exam-words.js"
import { Screen } from "./screen.js"
import { drawPast } from "./start-screen.js"

/** As many as one can take to heart. */
const TOPICS = 8

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
    this.$heading = make("h2", {}, EXAM_WORDS.result)
    this.$content.append(
      this.$heading,
      ...drawNotice(late, EXAM_WORDS.timeUp),
      ...drawUnstored(room.waiting, finished),
      ...this.drawScore(),
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
      ...this.drawParts(marks),
      ...this.drawPast(),
      make("h2", {}, EXAM_WORDS.review),
      ...drawNotice(marks.length < count, EXAM_WORDS.changed),
      drawReview(form, marks, room.store, () => this.scrollBack()),
      this.drawButtons(),
    )
  }

  /** @private */
  scrollBack() {
    if (!this.top) return
    window.scrollTo(0, this.top)
    this.keepPlace()
  }

  /** @private */
  drawScore() {
    const { score, max, passed } = this.finished
    const history = this.room.history.finished
    const before = history[history.findIndex(({ start }) => start === this.finished.start) - 1]
    const $verdict = make("p", {
      class: "exam-verdict",
      "data-verdict": passed ? "right" : "wrong",
    })
    $verdict.append(`${tellPassed(passed)}（${tellPassMark(this.room.blueprint.passMark, max)}）`)
    return [
      make("p", { class: "exam-score" }, make("strong", {}, `${score}`), ` / ${max} 分`),
      $verdict,
      make("p", {}, tellChange(this.finished, before)),
      make("p", { class: "citation" }, tellSitting(this.finished)),
      // The page knows where the notebook is.
      ...findAll(this.room.$room, "exam-room > .exam-next").map(($next) => $next.cloneNode(true)),
      this.drawButtons(),
    ]
  }

  /**
   * @private
   * @param {readonly ItemMark[]} marks
   */
  drawParts(marks) {
    const sections = this.finished.sections.map((section) => {
      const own = marks.filter(({ item }) => section.ids.includes(item.id))
      const { score, max } = section
      return Object.assign(describeGroup(section.title, own), { score, max })
    })
    const kinds = groupMarks(marks, ({ kind }) => [kind])
    const topics = sortByLoss(groupMarks(marks, ({ tags }) => tags))
    return [
      ...drawPart(EXAM_WORDS.bySection, COLUMN_WORDS.section, sections),
      ...drawPart(EXAM_WORDS.byTopic, COLUMN_WORDS.topic, topics.slice(0, TOPICS)),
      ...drawMore(topics.slice(TOPICS)),
      ...drawPart(EXAM_WORDS.byKind, COLUMN_WORDS.kind, kinds),
    ]
  }

  /** @private */
  drawPast() {
    const { finished } = this.room.history
    if (finished.length < 2) return []
    return [make("h2", {}, EXAM_WORDS.past), ...drawPast(finished, this.room.blueprint.passMark)]
  }

  /** @private */
  drawButtons() {
    const $again = makeButton("begin", EXAM_WORDS.again)
    const $repeat = makeButton("repeat", EXAM_WORDS.repeat)
    const $buttons = this.room.blueprint.seed ? [$repeat] : [$again, $repeat]
    $buttons[0].className = "primary"
    return make("div", { class: "actions" }, ...$buttons, makeButton("home", EXAM_WORDS.home))
  }

  /**
   * @param {string} action
   * @param {Unit|undefined} unit
   */
  act(action, unit) {
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

/** @param {readonly Row[]} topics Those that not everyone wants to see at once. */
function drawMore(topics) {
  if (!topics.length) return []
  const $summary = make("summary", {}, tellMoreTopics(topics.length))
  return [make("details", { class: "exam-more" }, $summary, drawRows(COLUMN_WORDS.topic, topics))]
}

/**
 * @param {string} title
 * @param {string} name
 * @param {readonly Row[]} rows
 */
function drawPart(title, name, rows) {
  return rows.length ? [make("h2", {}, title), drawRows(name, rows)] : []
}
