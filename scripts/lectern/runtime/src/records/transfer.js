/**
 * A learner's records as one text, to keep or to carry to another device, and back.
 *
 * The text is JSON: `{"format", "v", "course", "time", "records": {"stars": {ID: entry}, …}}`.
 * What comes in is merged with what is there: attempts and exams as a union, of stars, notes,
 * ticks, chapters read, the place and the way through a situation the latest, of its endings the
 * union, of time in view the most. So nothing is lost, and taking in the same text twice changes
 * nothing.
 *
 * @typedef {"broken"|"foreign"|"newer"} Refusal Why a text cannot be taken in.
 * @typedef {Map<string, Map<string, any>>} Content Entries by id, by the name of their record.
 * @typedef {"attempts"|"exams"|"stars"|"notes"|"chapters"|"ticks"|"readings"|"places"|"situations"} Counted
 * @typedef {Record<Counted, number>} Gain
 * @typedef {{rules: EntryRules<any>, counted: Counted}} Kind
 * @import { EntryRules } from "./ledger.js"
 * @import { Records } from "./records.js"
 */
import { ATTEMPT_RULES } from "./attempts.js"
import { READ_RULES } from "./chapters-read.js"
import { TICK_RULES } from "./checklists.js"
import { EXAM_RULES } from "./history.js"
import { PLACE_RULES } from "./last-page.js"
import { Ledger } from "./ledger.js"
import { NOTE_RULES } from "./notes.js"
import { findParcel, writeParcel } from "./parcel.js"
import { READING_RULES } from "./reading.js"
import { SITUATION_RULES } from "./situations.js"
import { STAR_RULES } from "./stars.js"
import { listStored } from "./stored.js"

const FORMAT = "lectern-records"
const VERSION = 1
const ATTEMPTS = /^attempts:[\w-]+$/

/** What is carried over beside attempts, by the name of its record.
 * @type {Record<string, Kind>} */
const KINDS = {
  exams: { rules: EXAM_RULES, counted: "exams" },
  stars: { rules: STAR_RULES, counted: "stars" },
  notes: { rules: NOTE_RULES, counted: "notes" },
  read: { rules: READ_RULES, counted: "chapters" },
  checklists: { rules: TICK_RULES, counted: "ticks" },
  reading: { rules: READING_RULES, counted: "readings" },
  place: { rules: PLACE_RULES, counted: "places" },
  situations: { rules: SITUATION_RULES, counted: "situations" },
}
/** @type {Kind} */
const ATTEMPT_KIND = { rules: ATTEMPT_RULES, counted: "attempts" }

/**
 * Return everything that is carried over, from the browser's store.
 *
 * @param {Records} records
 * @returns {Content}
 */
export function readContent(records) {
  return new Map(
    listStored(records)
      .filter(findKind)
      .map((name) => [name, openLedger(records, name).entries]),
  )
}

/**
 * @param {Content} content
 * @param {string} course
 * @param {number} time Epoch seconds.
 */
export function packContent(content, course, time) {
  const records = Object.fromEntries(
    [...content].map(([name, entries]) => [name, Object.fromEntries(entries)]),
  )
  return writeParcel({ format: FORMAT, v: VERSION, course, time, records })
}

/**
 * Return what a text holds, with how much of it could not be read, or why it is refused. What
 * a chat puts around a text does not matter.
 *
 * @param {string} text
 * @param {string} course
 * @returns {{content: Content, time: number, faults: number}|{refusal: Refusal}}
 */
export function unpackContent(text, course) {
  const packed = findParcel(text)
  if (!packed) return { refusal: "broken" }
  if (packed.format !== FORMAT || packed.course !== course) return { refusal: "foreign" }
  if (packed.v > VERSION) return { refusal: "newer" }
  /** @type {Content} */
  const content = new Map()
  let faults = 0
  for (const [name, stored] of Object.entries(Object(packed.records))) {
    const entries = readEntries(findKind(name), stored)
    faults += entries.faults
    if (entries.valid.size) content.set(name, entries.valid)
  }
  return { content, time: Number(packed.time) || 0, faults }
}

/**
 * Return what a content would add to the records, which stay as they are.
 *
 * @param {Records} records
 * @param {Content} content
 * @returns {Gain}
 */
export function previewContent(records, content) {
  const counted = [ATTEMPT_KIND, ...Object.values(KINDS)].map((kind) => [kind.counted, 0])
  /** @type {Gain} */
  const gain = Object.fromEntries(counted)
  for (const [name, entries] of content) {
    const { entries: known, rules } = openLedger(records, name)
    const kind = /** @type {Kind} */ (findKind(name))
    for (const [id, entry] of entries) {
      const own = known.get(id)
      const merged = own ? rules.merge(own, entry) : entry
      gain[kind.counted] += countNew(own, merged)
    }
  }
  return gain
}

/**
 * Merge a content into the records and return whether all of it is stored now.
 *
 * @param {Records} records
 * @param {Content} content
 */
export function mergeContent(records, content) {
  for (const [name, entries] of content) {
    const ledger = openLedger(records, name)
    ledger.change(
      [...entries].map(([id, entry]) => [
        id,
        (known) => (known ? ledger.rules.merge(known, entry) : entry),
      ]),
    )
  }
  return Object.values(previewContent(records, content)).every((count) => count === 0)
}

/**
 * Return what is valid of stored entries, and how many are not, or not wholly.
 *
 * @param {Kind|undefined} kind
 * @param {unknown} stored
 */
function readEntries(kind, stored) {
  const valid = new Map()
  let faults = 0
  for (const [id, value] of Object.entries(Object(stored))) {
    const entry = kind ? kind.rules.read(value) : null
    if (entry) valid.set(id, entry)
    if (JSON.stringify(entry) !== JSON.stringify(value)) faults += 1
  }
  return { valid, faults }
}

/**
 * @param {string} name
 * @returns {Kind|undefined}
 */
function findKind(name) {
  if (ATTEMPTS.test(name)) return ATTEMPT_KIND
  // Not what every object has by nature.
  return Object.keys(KINDS).includes(name) ? KINDS[name] : undefined
}

/**
 * @param {Records} records
 * @param {string} name
 */
function openLedger(records, name) {
  const { rules } = /** @type {Kind} */ (findKind(name))
  return new Ledger(records, name, rules)
}

/**
 * Return how many entries a list gains, or whether what is no list of entries changes.
 *
 * @param {any} known
 * @param {any} merged
 */
function countNew(known, merged) {
  const isList = !["number", "string"].includes(typeof merged[0])
  if (isList) return merged.length - (known ? known.length : 0)
  return Number(JSON.stringify(known) !== JSON.stringify(merged))
}
