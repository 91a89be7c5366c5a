/**
 * Before an exam: its rules, the button that begins it, the sittings so far. Also what a page
 * shows whose exam has gone on elsewhere.
 *
 * @import { Room } from "./room.js"
 */
import { make, makeButton } from "../dom.js"
import { drawChart } from "./chart.js"
import { Screen } from "./screen.js"
import { drawHistory } from "./tables.js"
import { EXAM_WORDS, RULES } from "./words.js"

export class StartScreen extends Screen {
  /** @param {Room} room */
  constructor({ blueprint, history: { finished } }) {
    super("start")
    const { passMark, seed } = blueprint
    const rules = [seed ? EXAM_WORDS.fixed : EXAM_WORDS.drawn, ...RULES]
    this.$heading = make("h2", {}, EXAM_WORDS.rules)
    this.$content.append(
      this.$heading,
      make("ul", {}, ...rules.map((rule) => make("li", {}, rule))),
      makeButton("begin", EXAM_WORDS.begin, { class: "primary" }),
    )
    if (finished.length) {
      this.$content.append(make("h2", {}, EXAM_WORDS.past), ...drawPast(finished, passMark))
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
