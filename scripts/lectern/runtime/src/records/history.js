/**
 * The finished sittings of every exam, in the browser's store under `exams`: append-only lists,
 * so that two records merge as a union.
 *
 * @import { EntryRules } from "./ledger.js"
 * @import { Records } from "./records.js"
 * @import { Responses, SectionMark } from "../judging/marks.js"
 */
import { Ledger } from "./ledger.js"
import { isAmount, isMoment, isResponseTable } from "./ranges.js"
import { isPaper } from "./sittings.js"

/**
 * @typedef {object} Finished
 * @property {string} seed
 * @property {number} start Epoch seconds; no exam has two sittings that began at once.
 * @property {number} end
 * @property {number} score
 * @property {number} max
 * @property {boolean} passed
 * @property {SectionMark[]} sections With the paper.
 * @property {Responses} responses
 */

/** @type {EntryRules<Finished[]>} */
export const EXAM_RULES = {
  field: "exams",
  read: (stored) => (Array.isArray(stored) ? stored.filter(isFinished) : null),
  merge: mergeFinished,
}

export class History {
  /**
   * @param {Records} records
   * @param {string} exam
   */
  constructor(records, exam) {
    this.exam = exam
    this.ledger = new Ledger(records, "exams", EXAM_RULES)
  }

  /** The exam's finished sittings in order of time. */
  get finished() {
    return this.ledger.entries.get(this.exam) || []
  }

  /**
   * Add a finished sitting and return whether it could be stored.
   *
   * @param {Finished} finished
   */
  add(finished) {
    return this.ledger.change([[this.exam, (known = []) => mergeFinished(known, [finished])]])
  }
}

/**
 * Return the union of two lists in order of time.
 *
 * @param {readonly Finished[]} known
 * @param {readonly Finished[]} others
 */
export function mergeFinished(known, others) {
  const union = new Map([...others, ...known].map((finished) => [finished.start, finished]))
  return [...union.values()].sort((one, other) => one.start - other.start)
}

/**
 * @param {unknown} value
 * @returns {value is Finished}
 */
function isFinished(value) {
  const { seed, start, end, score, max, passed, sections, responses } = Object(value)
  return (
    typeof seed === "string" &&
    [start, end].every(isMoment) &&
    isScore({ score, max }) &&
    typeof passed === "boolean" &&
    isPaper(sections) &&
    sections.every((section) => isScore(Object(section))) &&
    isResponseTable(responses)
  )
}

/** @param {{score?: unknown, max?: unknown}} marks */
function isScore({ score, max }) {
  return isAmount(max) && isAmount(score, max)
}
