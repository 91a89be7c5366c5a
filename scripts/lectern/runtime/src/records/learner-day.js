/**
 * Where a learner stands today, judged anew from what is stored: home, hubs and the page for
 * progress tell it, each in its own words and all with the same numbers.
 *
 * @typedef {object} LearnerDay
 * @property {Content} content
 * @property {number} now Epoch seconds.
 * @property {number} today
 * @property {Entry[]} entries
 * @property {number} due How many items are due today.
 * @property {Running|null} running An exam to go back to.
 * @property {ReadonlySet<string>} read Addresses of chapters.
 * @property {ReadonlySet<string>} passed Ids of exams.
 * @property {unknown} last The address of the chapter visited last, as stored.
 * @property {number} streak On how many days in a row something was done, up to yesterday or today.
 *
 * @import { CourseFacts, Entry } from "../judging/catalog.js"
 * @import { Summary } from "../judging/mastery.js"
 * @import { Records } from "./records.js"
 * @import { Running } from "./running.js"
 * @import { Content } from "./transfer.js"
 */
import { listEntries } from "../judging/catalog.js"
import { listDone, listMorning, selectDaily } from "../judging/daily.js"
import { dayOf } from "../judging/days.js"
import { selectDue } from "../judging/due-items.js"
import { readLastPage } from "./last-page.js"
import { countDays, countStreak } from "./learning-days.js"
import { findAttempts, findStar, listPassed, listRead } from "./lookup.js"
import { findRunning } from "./running.js"
import { Sittings } from "./sittings.js"
import { listTimes } from "./times.js"
import { readContent } from "./transfer.js"

/**
 * @param {CourseFacts & Summary} course
 * @param {Records} records
 * @returns {LearnerDay}
 */
export function readDay(course, records) {
  const content = readContent(records)
  const now = records.now()
  const today = dayOf(now)
  const entries = listEntries(course, makeLearner(content))
  const readSitting = (/** @type {string} */ id) => new Sittings(records, id, "").read()
  return {
    content,
    now,
    today,
    entries,
    due: selectDue(entries, today).length,
    running: findRunning(Object.keys(course.exams), readSitting, now),
    read: listRead(content),
    passed: listPassed(content),
    last: readLastPage(records),
    streak: countStreak(countDays(listTimes(content)), now),
  }
}

/**
 * Return how many of today's ten were done, and how many there are.
 *
 * @param {CourseFacts} course
 * @param {LearnerDay} day
 */
export function countDaily(course, { content, entries, today }) {
  const known = new Map(entries.map((entry) => [entry.id, entry]))
  const morning = listMorning(course, makeLearner(content), today, known)
  const ids = selectDaily(morning, today).map(({ id }) => id)
  return { done: listDone(ids, known, today).length, count: ids.length }
}

/** @param {Content} content */
function makeLearner(content) {
  return {
    readAttempts: (/** @type {string} */ id) => findAttempts(content, id),
    isStarred: (/** @type {string} */ id) => findStar(content, id),
  }
}
