// The parts of the page 学习进度, as they are put together from what is known.
import assert from "node:assert/strict"
import { afterEach, beforeEach, describe, test } from "node:test"
import { drawOverview } from "../../scripts/lectern/runtime/src/progress/overview.js"
import { tellDays } from "../../scripts/lectern/runtime/src/progress/progress-words.js"
import { countDays, countStreak } from "../../scripts/lectern/runtime/src/records/learning-days.js"
import { listPassed, listRead } from "../../scripts/lectern/runtime/src/records/lookup.js"
import { listTimes } from "../../scripts/lectern/runtime/src/records/times.js"
import { addDocument, removeDocument } from "./fake-document.js"

const NOON = new Date(2026, 10, 22, 12).getTime() / 1000
const SUMMARY = {
  chapters: [
    { path: "chapters/01.html", title: "借书", hours: 0.5 },
    { path: "chapters/02.html", title: "还书", hours: 0.5 },
  ],
  banks: {},
  exams: { final: { title: "结业", passMark: 60, hours: 0.5 } },
  review: "review.html",
  transcript: "transcript.html",
}

function makeFinished(end, score) {
  return { end, score, max: 100, passed: score >= 60 }
}

/** Return the parts by the names that the page gives them; the first has none. */
function draw(content, facts = {}) {
  const stored = new Map(Object.entries(content))
  const known = {
    content: stored,
    due: 0,
    running: null,
    last: undefined,
    now: NOON,
    read: listRead(stored),
    passed: listPassed(stored),
    streak: countStreak(countDays(listTimes(stored)), NOON),
  }
  const $parts = drawOverview({ ...known, root: "../", summary: { ...SUMMARY, ...facts } })
  return Object.fromEntries($parts.map(($part) => [$part.attributes["data-part"], $part]))
}

function readRows($part) {
  const [$body] = $part.list("tbody")
  return $body.list("tr").map(($row) => $row.list("td").map(($cell) => $cell.textContent))
}

describe("the progress page", () => {
  beforeEach(addDocument)
  afterEach(removeDocument)

  test("lists the sittings of an exam, the latest first, and draws them", () => {
    const sittings = [makeFinished(NOON - 86400, 40), makeFinished(NOON, 80)]
    const { exams } = draw({ exams: new Map([["final", sittings]]) })
    const rows = readRows(exams)
    assert.deepEqual(
      rows.map(([, points]) => points.match(/\d+/)[0]),
      ["80", "40"],
    )
    assert.equal(exams.list("svg").length, 1)
  })

  test("draws no line through one sitting", () => {
    const { exams } = draw({ exams: new Map([["final", [makeFinished(NOON, 80)]]]) })
    assert.equal(readRows(exams).length, 1)
    assert.equal(exams.list("svg").length, 0)
  })

  test("says nothing of exams that the course has no more", () => {
    const { exams } = draw({ exams: new Map([["gone", [makeFinished(NOON, 80)]]]) })
    assert.equal(exams.list("table").length, 0)
  })

  test("leads to the transcript where the course has one", () => {
    const findLinks = ({ exams }) => exams.list("a").map(({ attributes }) => attributes.href)
    assert.deepEqual(findLinks(draw({})), ["../transcript.html"])
    assert.deepEqual(findLinks(draw({}, { transcript: "" })), [])
  })

  test("tells which chapters were read, and that one was read no more", () => {
    const read = new Map([
      ["chapters/01.html", [true, NOON]],
      ["chapters/02.html", [false, NOON]],
    ])
    const { chapters } = draw({ read })
    const pressed = chapters.list("button").map(({ attributes }) => attributes["aria-pressed"])
    assert.deepEqual(pressed, ["true", "false"])
    assert.match(chapters.textContent, /读完 1 \/ 2 章/)
  })

  test("lists the days of attempts, the latest first", () => {
    const attempts = [
      [NOON - 86400, ["a"], 1],
      [NOON, ["a"], 1],
      [NOON + 1, ["a"], 1],
    ]
    const { days } = draw({ "attempts:lending": new Map([["lending-001", attempts]]) })
    const counts = readRows(days).map(([, count]) => Number(count))
    assert.deepEqual(counts.slice(0, 3), [2, 1, 0])
  })
})

describe("the days in words", () => {
  test("name a row of days only from two on", () => {
    assert.equal(tellDays(1, 1, 3), "一共学了 1 天，作答 3 次。")
    assert.equal(tellDays(5, 2, 9), "一共学了 5 天，连着学了 2 天，作答 9 次。")
  })
})
