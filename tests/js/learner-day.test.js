// Where a learner stands today, as home, hubs and the progress page tell it.
import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { countDaily, readDay } from "../../scripts/lectern/runtime/src/records/learner-day.js"
import { countMinutes } from "../../scripts/lectern/runtime/src/records/running.js"
import { FakeStorage, makeItem, openStore } from "./helpers.js"

const DAY = 86400
const NOON = new Date(2026, 10, 22, 12).getTime() / 1000

function makeCourse(count) {
  const ids = Array.from({ length: count }, (_, place) => `a-${place + 1}`)
  const items = ids.map((id) => {
    const part = makeItem({ id, kind: "true_false", key: ["true"], choices: ["true", "false"] })
    return [id, { kind: "true_false", tags: [], laws: [], chapter: "", parts: [part] }]
  })
  return {
    kinds: {},
    chapters: [],
    banks: { a: { title: "甲", items: Object.fromEntries(items) } },
    exams: { final: { title: "结业", passMark: 60, hours: 0.5 } },
    review: "review.html",
    transcript: "",
  }
}

function open(time) {
  const storage = new FakeStorage()
  const opened = openStore(storage, time)
  const attempt = (id, response) =>
    opened.store.addAttempts([{ id, response: [response], revision: 1 }])
  return { ...opened, storage, attempt }
}

describe("what is due", () => {
  const course = makeCourse(3)

  test("is right from the first attempt on, wherever it was made", () => {
    const { records, clock, attempt } = open(NOON)
    attempt("a-1", "false")
    assert.equal(readDay(course, records).due, 0)
    clock.time += DAY
    assert.equal(readDay(course, records).due, 1)
  })

  test("is less by what was done meanwhile", () => {
    const { records, clock, attempt } = open(NOON)
    attempt("a-1", "false")
    attempt("a-2", "false")
    clock.time += DAY
    attempt("a-1", "true")
    assert.equal(readDay(course, records).due, 1)
  })

  test("is judged by today's course: of another key, of a raised revision, of an item gone", () => {
    const { records, clock, attempt } = open(NOON)
    for (const id of ["a-1", "a-2", "a-3"]) attempt(id, "true")
    clock.time += DAY
    const changed = makeCourse(2)
    const [first, second] = Object.values(changed.banks.a.items)
    first.parts[0].revision = 2
    second.parts[0].key = ["false"]
    const day = readDay(changed, records)
    assert.equal(day.due, 2)
    assert.deepEqual(
      day.entries.map(({ known }) => known.status),
      ["outdated", "wrong"],
    )
  })
})

describe("today's ten", () => {
  const course = makeCourse(30)

  test("stay the same while they are done, and their count grows", () => {
    const { records, attempt } = open(NOON)
    assert.deepEqual(countDaily(course, readDay(course, records)), { done: 0, count: 10 })
    for (let place = 1; place <= 30; place += 1) attempt(`a-${place}`, "true")
    assert.deepEqual(countDaily(course, readDay(course, records)), { done: 10, count: 10 })
  })

  test("begin anew the next day", () => {
    const { records, clock, attempt } = open(NOON)
    for (let place = 1; place <= 30; place += 1) attempt(`a-${place}`, "true")
    clock.time += DAY
    assert.deepEqual(countDaily(course, readDay(course, records)), { done: 0, count: 10 })
  })
})

describe("the rest of the day", () => {
  test("is days in a row, an exam that runs, chapters and exams", () => {
    const { records, clock, attempt } = open(NOON - DAY)
    attempt("a-1", "true")
    clock.time = NOON
    attempt("a-2", "true")
    records.write("read", { read: { "c/1.html": [1, NOON], "c/2.html": [0, NOON] } })
    const paper = [{ title: "一", points: 1, ids: ["a-1"] }]
    records.write("exam:final", { seed: "1", start: NOON, deadline: NOON + 60, paper })
    const day = readDay(makeCourse(2), records)
    assert.equal(day.streak, 2)
    assert.deepEqual(day.running, { id: "final", state: "exam", until: NOON + 60 })
    assert.equal(countMinutes(day.running, NOON + 1), 1)
    assert.deepEqual([...day.read], ["c/1.html"])
    assert.deepEqual([...day.passed], [])
  })

  test("is nothing where nothing can be read", () => {
    const { records, storage } = open(NOON)
    storage.error = new Error("blocked")
    const { due, streak, running, last } = readDay(makeCourse(2), records)
    assert.deepEqual(
      { due, streak, running, last },
      {
        due: 0,
        streak: 0,
        running: null,
        last: undefined,
      },
    )
  })
})
