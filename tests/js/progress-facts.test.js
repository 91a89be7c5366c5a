// What the page 学习进度 works out: mastery, days, the next step.
import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { nameDay } from "../../scripts/lectern/runtime/src/judging/days.js"
import { LOOKED } from "../../scripts/lectern/runtime/src/judging/looked.js"
import {
  groupByBank,
  groupByChapter,
  groupByLaw,
  judgeItems,
  sumStandings,
} from "../../scripts/lectern/runtime/src/judging/mastery.js"
import { tellStep } from "../../scripts/lectern/runtime/src/progress/progress-words.js"
import {
  countDays,
  countStreak,
  listLatest,
} from "../../scripts/lectern/runtime/src/records/learning-days.js"
import { chooseStep } from "../../scripts/lectern/runtime/src/records/next-step.js"
import { findRunning } from "../../scripts/lectern/runtime/src/records/running.js"
import { makeItem } from "./helpers.js"

const DAY = 86400
const NOON = new Date(2026, 10, 22, 12).getTime() / 1000

function makeSummaryItem(chapter, laws, ...ids) {
  const parts = ids.map((id) =>
    makeItem({ id, kind: "true_false", key: ["true"], choices: ["true", "false"] }),
  )
  return { chapter, laws, parts }
}

const SUMMARY = {
  chapters: [
    { path: "chapters/01.html", title: "借书", hours: 0.5 },
    { path: "chapters/02.html", title: "还书", hours: 0.5 },
  ],
  banks: {
    lending: {
      title: "借还",
      items: {
        "lending-001": makeSummaryItem("chapters/01.html#借", ["借阅办法"], "lending-001"),
        "lending-002": makeSummaryItem("chapters/02.html#还", ["借阅办法", "罚则"], "lending-002"),
        "lending-003": makeSummaryItem("chapters/02.html#还", [], "lending-003-1", "lending-003-2"),
      },
    },
    desk: { title: "值班", items: { "desk-001": makeSummaryItem("", [], "desk-001") } },
  },
  exams: {
    intro: { title: "入门", passMark: 60, hours: 0.5 },
    final: { title: "结业", passMark: 60, hours: 0.5 },
  },
  review: "review.html",
  record: "",
}

/** Return where all items stand after these responses, by the ids of items and parts. */
function judge(responses) {
  const times = Object.keys(responses)
  return judgeItems(SUMMARY, (id) => (times.includes(id) ? [[1000, [`${responses[id]}`], 1]] : []))
}

const ALL_RIGHT = {
  "lending-001": true,
  "lending-002": true,
  "lending-003-1": true,
  "lending-003-2": true,
  "desk-001": true,
}

describe("mastery", () => {
  for (const [points, status] of [
    [[], "wrong"],
    [["p"], "marked"],
  ]) {
    test(`finds a 简答 that made ${points.length} of 2 points ${status}`, () => {
      const part = makeItem({ kind: "short_answer", key: ["p", "q"] })
      const items = { "s-1": { chapter: "", laws: [], parts: [part] } }
      const summary = { ...SUMMARY, banks: { short: { title: "简答", items } } }
      const standings = judgeItems(summary, () => [[1000, { points, text: "x" }, 1]])
      assert.deepEqual(
        standings.map((standing) => standing.status),
        [status],
      )
    })
  }

  test("judges every item, a case when all of its parts are done", () => {
    const statuses = (responses) => judge(responses).map(({ status }) => status)
    assert.deepEqual(statuses({}), ["todo", "todo", "todo", "todo"])
    assert.deepEqual(statuses({ "lending-001": false, "lending-003-1": true }), [
      "wrong",
      "todo",
      "todo",
      "todo",
    ])
    assert.deepEqual(statuses(ALL_RIGHT), ["right", "right", "right", "right"])
    assert.deepEqual(statuses({ "lending-003-1": true, "lending-003-2": false })[2], "partial")
  })

  test("is none of what was answered right after its solution was looked at", () => {
    const attempts = [
      [1000, LOOKED, 1],
      [1060, ["true"], 1],
    ]
    const standing = (own) => judgeItems(SUMMARY, (id) => (id === "desk-001" ? own : []))[3]
    assert.equal(standing(attempts).status, "looked")
    assert.equal(sumStandings("值班", "", [standing(attempts)]).done, 0)
    assert.equal(standing([...attempts, [1e6, ["true"], 1]]).status, "right")
  })

  const standings = judge({ "lending-001": true, "lending-002": false })

  test("is summed up by bank, with the way to its practice", () => {
    assert.deepEqual(groupByBank(SUMMARY, standings), [
      { name: "借还", path: "practice/lending.html", total: 3, done: 2, right: 1, wrong: 1 },
      { name: "值班", path: "practice/desk.html", total: 1, done: 0, right: 0, wrong: 0 },
    ])
  })

  test("is summed up by chapter, whatever the heading", () => {
    assert.deepEqual(groupByChapter(SUMMARY, standings), [
      { name: "借书", path: "chapters/01.html", total: 1, done: 1, right: 1, wrong: 0 },
      { name: "还书", path: "chapters/02.html", total: 2, done: 1, right: 0, wrong: 1 },
    ])
  })

  test("is summed up by law, the most cited first; an item may count for several", () => {
    assert.deepEqual(groupByLaw(standings), [
      { name: "借阅办法", path: "", total: 2, done: 2, right: 1, wrong: 1 },
      { name: "罚则", path: "", total: 1, done: 1, right: 0, wrong: 1 },
    ])
  })

  test("counts a 简答 that was marked as right, and what is outdated as not done", () => {
    const named = ["marked", "outdated", "partial"].map((status) => ({ ...standings[0], status }))
    assert.deepEqual(sumStandings("", "", named), {
      name: "",
      path: "",
      total: 3,
      done: 2,
      right: 1,
      wrong: 1,
    })
  })
})

describe("days", () => {
  test("are named by the device's calendar", () => {
    const [late, early] = [new Date(2026, 0, 5, 23, 59), new Date(2026, 0, 6, 0, 1)]
    assert.equal(nameDay(late.getTime() / 1000), "2026-01-05")
    assert.equal(nameDay(early.getTime() / 1000), "2026-01-06")
  })

  test("are counted with how often something was done", () => {
    assert.deepEqual(
      [...countDays([NOON, NOON + 60, NOON - DAY])],
      [
        ["2026-11-22", 2],
        ["2026-11-21", 1],
      ],
    )
  })

  for (const [title, ago, streak] of [
    ["none where nothing was done", [], 0],
    ["one where today was the first", [0], 1],
    ["what ended yesterday still counts", [1, 2], 2],
    ["what ended the day before yesterday does not", [2, 3], 0],
    ["a day left out ends it", [0, 1, 3, 4], 2],
  ]) {
    test(`in a row: ${title}`, () => {
      assert.equal(countStreak(countDays(ago.map((days) => NOON - days * DAY)), NOON), streak)
    })
  }

  test("of late are listed in order, also those on which nothing was done", () => {
    assert.deepEqual(listLatest(countDays([NOON - DAY, NOON - 9 * DAY]), NOON, 3), [
      { day: "2026-11-20", count: 0 },
      { day: "2026-11-21", count: 1 },
      { day: "2026-11-22", count: 0 },
    ])
  })
})

describe("the next step", () => {
  const paths = SUMMARY.chapters.map(({ path }) => path)

  /** Return the step of a learner with these facts. */
  function choose({
    responses = {},
    read = [],
    running = null,
    passed = [],
    due = 0,
    last,
    summary,
  }) {
    const course = { ...SUMMARY, ...summary }
    const known = judge(responses)
    return chooseStep({
      summary: course,
      standings: known,
      due,
      banks: groupByBank(course, known),
      read: new Set(read),
      last,
      running,
      passed: new Set(passed),
    })
  }

  for (const [title, facts, step, path] of [
    [
      "an exam that goes on comes first",
      { running: { id: "final", state: "exam" } },
      "exam",
      "exam/final.html",
    ],
    [
      "so does one whose time is up",
      { running: { id: "intro", state: "late" } },
      "late",
      "exam/intro.html",
    ],
    ["who is new begins with the first chapter", {}, "begin", paths[0]],
    ["the chapter that is not read yet", { read: [paths[0]] }, "read", paths[1]],
    ["the chapter visited last, as on the home page", { last: paths[1] }, "read", paths[1]],
    ["what is due comes before reading on", { read: [paths[0]], due: 5 }, "review", "review.html"],
    ["few that are due do not", { responses: { "lending-001": false }, due: 4 }, "read", paths[0]],
    ["then what was not practised yet", { read: paths }, "practise", "practice/lending.html"],
    [
      "then the few that are due",
      { read: paths, responses: ALL_RIGHT, due: 1 },
      "review",
      "review.html",
    ],
    [
      "then an exam that was not passed yet",
      { read: paths, responses: ALL_RIGHT, passed: ["intro"] },
      "sit",
      "exam/final.html",
    ],
    [
      "in the end repetition",
      { read: paths, responses: ALL_RIGHT, passed: ["intro", "final"] },
      "repeat",
      "review.html",
    ],
    [
      "without a page for review, practice",
      {
        read: paths,
        responses: ALL_RIGHT,
        passed: ["intro", "final"],
        summary: { review: "" },
      },
      "repeat",
      "practice/index.html",
    ],
  ]) {
    test(title, () => {
      const chosen = choose(facts)
      assert.deepEqual([chosen.step, chosen.path], [step, path])
    })
  }

  test("says how much there is to do", () => {
    assert.equal(choose({ read: [paths[0]], due: 7 }).count, 7)
    assert.equal(choose({ read: paths, responses: { "lending-001": true } }).count, 2)
  })
})

describe("the exam to go back to", () => {
  const goesOn = { deadline: NOON + 1 }
  const late = { deadline: NOON }
  const closed = { deadline: NOON + 60, end: NOON - 60 }

  for (const [title, sittings, id, state] of [
    ["goes on until its deadline", { intro: goesOn }, "intro", "exam"],
    ["is over from then on", { intro: late }, "intro", "late"],
    ["was handed in and waits to be stored", { intro: closed }, "intro", "closed"],
    ["is the one that goes on, of several", { intro: late, final: goesOn }, "final", "exam"],
    ["is the first of those that are over", { final: closed, intro: late }, "intro", "late"],
  ]) {
    test(title, () => {
      const found = findRunning(["intro", "final"], (one) => sittings[one] || null, NOON)
      assert.deepEqual({ id: found.id, state: found.state }, { id, state })
    })
  }

  test("is none where nothing is stored", () => {
    assert.equal(
      findRunning(["intro"], () => null, NOON),
      null,
    )
  })

  for (const [state, told] of [
    ["exam", "有一场考试还没有交卷：回到“入门”。"],
    ["late", "“入门”的时间到了：去看成绩。"],
    ["closed", "“入门”已经交卷：去看成绩。"],
  ]) {
    test(`is told truly: ${state}`, () => {
      assert.equal(tellStep({ step: state, path: "", title: "入门", count: 0 }).join(""), told)
    })
  }
})
