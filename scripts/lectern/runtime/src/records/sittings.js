/**
 * The running sitting of an exam, in the browser's store under `exam:<id>`.
 *
 * One tab at a time has it: the one that took it last.
 *
 * @import { Records } from "./records.js"
 * @import { PaperSection } from "../judging/paper.js"
 * @import { Responses } from "../judging/marks.js"
 */
import { isAmount, isMoment, isResponse, isTextList } from "./ranges.js"

/**
 * @typedef {object} Sitting
 * @property {string} seed
 * @property {number} start Epoch seconds.
 * @property {number} deadline
 * @property {PaperSection[]} paper Kept, for the course may change meanwhile.
 * @property {Responses} responses
 * @property {string[]} flags Ids of items to look at again.
 * @property {string} current The id of the item shown.
 * @property {number} [left] What was left, in seconds, when it was stored last.
 * @property {number} [end] When it was handed in: it stays until what it leaves is stored.
 */

export class Sittings {
  /**
   * @param {Records} records
   * @param {string} exam
   * @param {string} tab What tells this page from others that show the same exam.
   */
  constructor(records, exam, tab) {
    this.records = records
    this.name = `exam:${exam}`
    this.tab = tab
  }

  /** Whether a storage event is about the sitting. @param {string|null} key */
  concerns(key) {
    return key === null || key === this.records.prefix + this.name
  }

  /** @returns {Sitting|null} The running sitting, whichever tab has it. */
  read() {
    const { raw, body } = this.records.read(this.name)
    if (!raw || !body || !("seed" in body)) return null
    const sitting = readSitting(body)
    if (!sitting) this.records.setAside(this.name, raw)
    return sitting
  }

  /** Whether another tab has taken the sitting. */
  isTaken() {
    const { tab } = Object(this.records.read(this.name).body)
    return tab !== undefined && tab !== this.tab
  }

  /**
   * Store the sitting as this tab's.
   *
   * @param {Sitting} sitting
   */
  take(sitting) {
    this.records.write(this.name, Object.assign({ tab: this.tab }, sitting))
  }

  /**
   * Store the sitting unless another tab has taken it, and return whether this tab has it.
   *
   * @param {Sitting} sitting
   */
  save(sitting) {
    if (this.isTaken()) return false
    this.take(sitting)
    return true
  }

  /**
   * Store that the sitting was handed in: where there is no room for its last responses, with
   * those that were stored.
   *
   * @param {Sitting} sitting
   */
  close({ seed, start, deadline, paper, responses, end }) {
    const closed = { seed, start, deadline, paper, end }
    const kept = Object(this.read())
    const given = kept.start === start ? [responses, kept.responses] : [responses]
    given.some((one) => this.records.write(this.name, Object.assign({ responses: one }, closed)))
  }

  /** Store that none is running. */
  end() {
    this.records.write(this.name, {})
  }
}

/**
 * Return what is valid of a stored sitting, or null where too little is.
 *
 * @param {Record<string, any>} stored
 * @returns {Sitting|null}
 */
function readSitting({ seed, start, deadline, paper, responses, flags, current, left, end }) {
  if (!isMoment(start) || !isMoment(deadline) || !isPaper(paper)) return null
  return {
    seed: String(seed),
    start,
    deadline,
    paper,
    responses: Object.fromEntries(
      Object.entries(Object(responses)).filter(([, response]) => isResponse(response)),
    ),
    flags: isTextList(flags) ? flags : [],
    current: String(current),
    ...(isAmount(left, deadline - start) && { left }),
    ...(isMoment(end) && { end }),
  }
}

/**
 * @param {unknown} paper
 * @returns {paper is PaperSection[]}
 */
export function isPaper(paper) {
  return Array.isArray(paper) && paper.length > 0 && paper.every(isSection)
}

/** @param {unknown} section */
function isSection(section) {
  const { title, points, ids } = Object(section)
  return typeof title === "string" && isAmount(points) && isTextList(ids)
}
