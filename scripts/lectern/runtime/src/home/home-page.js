/**
 * The home page: where one stands, the one button to go on, and today's number on each tile.
 *
 * Hooks that tests and styles may rely on: `[data-continue]` is the button, `[data-standing]` the
 * line, `[data-tile]` a tile: daily, practice, exam, review; `[data-awaiting]` is not seen until
 * it is told.
 *
 * @import { CourseFacts } from "../judging/catalog.js"
 * @import { Mastery, Summary } from "../judging/mastery.js"
 * @import { LearnerDay } from "../records/learner-day.js"
 * @import { Step } from "../records/next-step.js"
 */
import { groupByBank, judgeItems, sumStandings } from "../judging/mastery.js"
import { readCourse } from "../page/course.js"
import { findAll, joinParts, readMeta } from "../page/dom.js"
import { countDaily, readDay } from "../records/learner-day.js"
import { findAttempts } from "../records/lookup.js"
import { chooseStep } from "../records/next-step.js"
import { findStorage, Records } from "../records/records.js"
import { countMinutes } from "../records/running.js"
import { TILE_WORDS, tellMinutes, tellStanding, tellStart } from "./home-words.js"

/** Milliseconds: an exam's minutes are told anew so often. */
const OFTEN = 15000

/** Show what is so now, and whenever that may have changed. */
export function followHome() {
  showHome()
  // Another tab, or another day.
  window.addEventListener("storage", showHome)
  document.addEventListener("visibilitychange", showHome)
  window.addEventListener("pageshow", ({ persisted }) => persisted && showHome())
  setInterval(() => {
    if (findAll(document, "[data-minutes]").length) showHome()
  }, OFTEN)
}

function showHome() {
  if (document.hidden) return
  try {
    const course = readCourse()
    const day = readDay(course, new Records(findStorage(), readMeta("course")))
    const standings = judgeItems(course, (id) => findAttempts(day.content, id))
    const mastery = sumStandings("", "", standings)
    // What is due has a tile of its own.
    const facts = Object.assign({}, day, { summary: course, standings, due: 0 })
    showStart(chooseStep(Object.assign(facts, { banks: groupByBank(course, standings) })), day)
    showStanding(course, day, mastery)
    showTiles(course, day, mastery)
  } finally {
    for (const $awaiting of findAll(document, "[data-awaiting]")) {
      $awaiting.removeAttribute("data-awaiting")
    }
  }
}

/**
 * @param {Step} step
 * @param {LearnerDay} day
 */
function showStart({ step, path, title }, day) {
  /** @type {HTMLAnchorElement|null} */
  const $start = document.querySelector("a[data-continue]")
  if (!$start) return
  const $chapter = findAll(document, "[data-chapter]").find(
    ({ dataset }) => dataset.chapter === path,
  )
  const named = ($chapter && $chapter.dataset.title) || title
  $start.textContent = tellStart(step, named, countMinutes(day.running, day.now))
  $start.toggleAttribute("data-minutes", step === "exam")
  if (path) $start.href = path
}

/**
 * Say where one stands; who has done nothing reads on what the course has.
 *
 * @param {Summary} course
 * @param {LearnerDay} day
 * @param {Mastery} mastery
 */
function showStanding({ chapters }, { read, streak }, { done, total }) {
  const $standing = document.querySelector("[data-standing]")
  const count = chapters.filter(({ path }) => read.has(path)).length
  if (!$standing || !(count || done || streak)) return
  const told = tellStanding({ read: count, chapters: chapters.length, done, total, streak })
  $standing.replaceChildren(...joinParts(told))
}

/**
 * @param {CourseFacts & Summary} course
 * @param {LearnerDay} day
 * @param {Mastery} mastery
 */
function showTiles(course, day, mastery) {
  const exams = Object.keys(course.exams)
  const passed = exams.filter((id) => day.passed.has(id)).length
  const isRunning = day.running && day.running.state === "exam"
  const daily = countDaily(course, day)
  /** @type {Record<string, string>} */
  const figures = {
    daily: TILE_WORDS.daily(daily),
    practice: TILE_WORDS.practice(mastery),
    exam: isRunning
      ? tellMinutes(countMinutes(day.running, day.now))
      : TILE_WORDS.exam({ passed, total: exams.length }),
    review: TILE_WORDS.review(day.due),
  }
  linkDaily(daily.done < daily.count)
  for (const $tile of findAll(document, "[data-tile]")) {
    const $figure = $tile.querySelector("span")
    if ($figure) $figure.textContent = figures[String($tile.dataset.tile)]
  }
}

/**
 * Lead straight to the first item of today's, as long as there is one to do.
 *
 * @param {boolean} goesOn
 */
function linkDaily(goesOn) {
  for (const $tile of findAll(document, "[data-tile=daily]")) {
    const [path] = String($tile.getAttribute("href")).split("#")
    $tile.setAttribute("href", goesOn ? `${path}#daily` : path)
  }
}
