/**
 * Before an exam, under its rules: the button that begins it, the sittings so far. Also what a
 * page shows whose exam has gone on elsewhere.
 *
 * @import { Room } from "./room.js"
 */
import { make, makeButton } from "../page/dom.js"
import { drawChart } from "../page/score-chart.js"
import { drawHistory } from "./exam-tables.js"
import { EXAM_WORDS, tellResume } from "./exam-words.js"
import { Screen } from "./screen.js"

export class StartScreen extends Screen {
  /** @param {Room} room */
  constructor({ blueprint, history: { finished }, timeLeft }) {
    super("start")
    const $begin = timeLeft
      ? makeButton("resume", tellResume(timeLeft), { class: "primary" })
      : makeButton("begin", EXAM_WORDS.begin, { class: "primary" })
    this.$content.append($begin)
    if (finished.length) {
      const past = drawPast(finished, blueprint.passMark)
      this.$content.append(make("h2", {}, EXAM_WORDS.past), ...past)
    }
  }
}

/** What is left in a tab when another has taken its exam. */
export class MovedScreen extends Screen {
  constructor() {
    super("moved")
    this.$content.append(
      make("p", { class: "lectern-notice" }, EXAM_WORDS.moved),
      makeButton("resume", EXAM_WORDS.resume, { class: "primary" }),
    )
  }
}

/**
 * Return the sittings so far: a chart of several, a table of all.
 *
 * @param {Room["history"]["finished"]} finished
 * @param {number} passMark
 */
export function drawPast(finished, passMark) {
  const $table = drawHistory(finished)
  return finished.length > 1 ? [drawChart(finished, passMark), $table] : [$table]
}
