/**
 * `<learning-room data-view="banks">` and `"exams"`: on each card of a hub, what its learner has
 * done of it, and what comes next there.
 *
 * Hooks that tests and styles may rely on: `[data-card]` is a card, by the id of its bank or exam;
 * in it `.hub-standing`, `.hub-bar`, `.hub-go`.
 *
 * @import { CourseFacts } from "../judging/catalog.js"
 * @import { Mastery, Summary } from "../judging/mastery.js"
 * @import { Records } from "../records/records.js"
 * @typedef {{standing: string[], go: string, mastery?: Mastery}} CardFacts
 */
import { groupByBank, judgeItems } from "../judging/mastery.js"
import { readCourse } from "../page/course.js"
import { findAll, joinParts } from "../page/dom.js"
import { defineElement, openRecords } from "../page/element.js"
import { findAttempts, listFinished } from "../records/lookup.js"
import { countMinutes, findRunning } from "../records/running.js"
import { Sittings } from "../records/sittings.js"
import { readContent } from "../records/transfer.js"
import { HUB_WORDS, tellDone, tellGoOn, tellScores } from "./home-words.js"

/** By the view of the hub.
 * @type {Record<string, (course: CourseFacts & Summary, records: Records) => Map<string, CardFacts>>} */
const HUBS = { banks: describeBanks, exams: describeExams }

export function defineHub() {
  defineElement("learning-room", startHub, takeEvent)
}

/** @param {HTMLElement} $hub */
function startHub($hub) {
  const records = openRecords($hub)
  const show = () => showCards($hub, records)
  show()
  return { show }
}

/**
 * @param {{show: () => void}} hub
 * @param {any} event
 */
function takeEvent(hub, event) {
  const isBack = event.persisted || event.type === "visibilitychange"
  if ((isBack || event.type === "storage") && !document.hidden) hub.show()
}

/**
 * @param {HTMLElement} $hub
 * @param {Records} records
 */
function showCards($hub, records) {
  const facts = HUBS[String($hub.dataset.view)](readCourse(), records)
  for (const $card of findAll($hub, "[data-card]")) {
    const known = facts.get(String($card.dataset.card))
    if (known) showCard($card, known)
  }
  for (const $reserved of findAll($hub, "[data-reserved]")) {
    $reserved.removeAttribute("data-reserved")
  }
}

/**
 * @param {HTMLElement} $card
 * @param {CardFacts} facts
 */
function showCard($card, { standing, go, mastery }) {
  const [$standing] = findAll($card, ".hub-standing")
  if (standing.length) $standing.replaceChildren(...joinParts(standing))
  findAll($card, ".hub-go")[0].textContent = go
  if (!mastery) return
  const [$right, $wrong] = findAll($card, ".hub-bar span")
  $right.style.width = `${(100 * mastery.right) / mastery.total}%`
  $wrong.style.width = `${(100 * mastery.wrong) / mastery.total}%`
}

/**
 * @param {CourseFacts & Summary} course
 * @param {Records} records
 */
function describeBanks(course, records) {
  const content = readContent(records)
  const rows = groupByBank(
    course,
    judgeItems(course, (id) => findAttempts(content, id)),
  )
  return new Map(Object.keys(course.banks).map((id, place) => [id, describeBank(rows[place])]))
}

/**
 * @param {Mastery} mastery
 * @returns {CardFacts}
 */
function describeBank(mastery) {
  const { done, total } = mastery
  const rest = done < total ? HUB_WORDS.goOn : HUB_WORDS.again
  return { standing: tellDone(mastery), go: done ? rest : HUB_WORDS.begin, mastery }
}

/**
 * @param {CourseFacts & Summary} course
 * @param {Records} records
 */
function describeExams(course, records) {
  const content = readContent(records)
  return new Map(
    Object.keys(course.exams).map((id) => {
      const finished = listFinished(content, id)
      const first = finished.length ? HUB_WORDS.sitAgain : HUB_WORDS.begin
      return [id, { standing: tellScores(finished), go: nameWay(records, id) || first }]
    }),
  )
}

/**
 * Return how one goes on with an exam that was begun, or nothing.
 *
 * @param {Records} records
 * @param {string} id
 */
function nameWay(records, id) {
  const now = records.now()
  const running = findRunning([id], () => new Sittings(records, id, "").read(), now)
  if (!running) return ""
  return running.state === "exam" ? tellGoOn(countMinutes(running, now)) : HUB_WORDS.result
}
