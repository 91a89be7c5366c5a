import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { History, mergeFinished } from "../../scripts/lectern/runtime/src/records/history.js"
import { Sittings } from "../../scripts/lectern/runtime/src/records/sittings.js"
import { FakeStorage, named, openStore } from "./helpers.js"

const RUNNING = "lectern:c:exam:intro"
const HISTORY = "lectern:c:exams"
const PAPER = [{ title: "单选题", points: 2, ids: ["d-001"] }]
const SITTING = {
  seed: "7",
  start: 1000,
  deadline: 1900,
  paper: PAPER,
  responses: { "d-001": ["a"] },
  flags: ["d-001"],
  current: "d-001",
}

function openSittings(storage, tab = "1") {
  const { records, problems } = openStore(storage)
  return { sittings: new Sittings(records, "intro", tab), problems }
}

function makeFinished(start, facts = {}) {
  const sections = [{ ...PAPER[0], score: 2, max: 2 }]
  const score = { score: 2, max: 2, passed: true }
  return { seed: "7", start, end: start + 60, ...score, sections, responses: {}, ...facts }
}

function openHistory(storage) {
  const { records, problems } = openStore(storage)
  return { history: new History(records, "intro"), problems }
}

describe("a running sitting", () => {
  test("is handed in without what there is no room for, never with another's responses", () => {
    const long = { "d-001": ["a".repeat(500)] }
    for (const [start, kept] of [
      [SITTING.start, SITTING.responses],
      [SITTING.start + 1, undefined],
    ]) {
      const storage = new FakeStorage()
      const { sittings } = openSittings(storage)
      sittings.take(SITTING)
      storage.room = storage.getItem(RUNNING).length + 100
      sittings.close({ ...SITTING, start, responses: long, end: 1500 })
      const { end, responses } = storage.read(RUNNING)
      assert.deepEqual(end === 1500 ? responses : undefined, kept)
    }
  })

  test("is read again after a reload", () => {
    const storage = new FakeStorage()
    openSittings(storage).sittings.take(SITTING)
    assert.deepEqual(openSittings(storage, "2").sittings.read(), SITTING)
  })

  test("is there no more once it has ended", () => {
    const { sittings } = openSittings(new FakeStorage())
    sittings.take(SITTING)
    sittings.end()
    assert.equal(sittings.read(), null)
    assert.ok(!sittings.isTaken())
  })

  test("is not there where none was begun", () => {
    assert.equal(openSittings(new FakeStorage()).sittings.read(), null)
  })

  test("belongs to the tab that took it last", () => {
    const storage = new FakeStorage()
    const one = openSittings(storage, "1").sittings
    const other = openSittings(storage, "2").sittings
    one.take(SITTING)
    assert.ok(one.save(SITTING))
    other.take(SITTING)
    assert.ok(one.isTaken())
    assert.ok(!one.save({ ...SITTING, responses: {} }))
    assert.deepEqual(other.read(), SITTING)
  })

  test("concerns its own key and erasing, no other exam's", () => {
    const { sittings } = openSittings(new FakeStorage())
    assert.ok(sittings.concerns(RUNNING))
    assert.ok(sittings.concerns(null))
    assert.ok(!sittings.concerns("lectern:c:exam:laws"))
    assert.ok(!sittings.concerns(HISTORY))
  })

  for (const [title, changes] of [
    ["start", { start: "1000" }],
    ["deadline", { deadline: null }],
    ["paper", { paper: [{ title: "单选题", points: 2, ids: [7] }] }],
    ["paper at all", { paper: [] }],
  ]) {
    test(`without a valid ${title} is set aside`, () => {
      const raw = JSON.stringify({ v: 1, ...SITTING, ...changes })
      const storage = new FakeStorage({ [RUNNING]: raw })
      const { sittings, problems } = openSittings(storage)
      assert.equal(sittings.read(), null)
      assert.equal(storage.getItem("lectern:c:aside:exam:intro:1000:1"), raw)
      assert.deepEqual(problems, ["corrupt"])
      sittings.take(SITTING)
      assert.deepEqual(sittings.read(), SITTING)
    })
  }

  test("is taken up without what is damaged and matters less", () => {
    const raw = JSON.stringify({ v: 1, ...SITTING, responses: 5, flags: "all", current: 3 })
    const { sittings, problems } = openSittings(new FakeStorage({ [RUNNING]: raw }))
    assert.deepEqual(sittings.read(), { ...SITTING, responses: {}, flags: [], current: "3" })
    assert.deepEqual(problems, [])
  })

  test("of a newer course is left alone", () => {
    const raw = '{"v":2,"seed":{}}'
    const storage = new FakeStorage({ [RUNNING]: raw })
    const { sittings, problems } = openSittings(storage)
    assert.equal(sittings.read(), null)
    sittings.take(SITTING)
    assert.ok(sittings.save(SITTING))
    assert.equal(storage.getItem(RUNNING), raw)
    assert.deepEqual(problems, ["newer"])
  })

  test("goes on in memory where nothing can be stored", () => {
    const storage = Object.assign(new FakeStorage(), { error: named("SecurityError") })
    const { sittings, problems } = openSittings(storage)
    sittings.take(SITTING)
    assert.ok(sittings.save(SITTING))
    assert.deepEqual(problems, ["blocked"])
  })
})

describe("finished sittings", () => {
  test("are kept in order of time, by exam", () => {
    const storage = new FakeStorage()
    const { history } = openHistory(storage)
    history.add(makeFinished(2000))
    history.add(makeFinished(1000))
    assert.deepEqual(
      openHistory(storage).history.finished.map(({ start }) => start),
      [1000, 2000],
    )
    assert.deepEqual(Object.keys(storage.read(HISTORY)), ["v", "exams"])
    assert.deepEqual(Object.keys(storage.read(HISTORY).exams), ["intro"])
  })

  test("that are handed in twice count once, as the first time", () => {
    const { history } = openHistory(new FakeStorage())
    history.add(makeFinished(1000, { end: 1100 }))
    history.add(makeFinished(1000, { end: 1900 }))
    assert.deepEqual(
      history.finished.map(({ end }) => end),
      [1100],
    )
  })

  test("of two tabs are all kept", () => {
    const storage = new FakeStorage()
    const one = openHistory(storage).history
    const other = openHistory(storage).history
    one.add(makeFinished(1000))
    other.add(makeFinished(2000))
    one.add(makeFinished(3000))
    assert.equal(openHistory(storage).history.finished.length, 3)
  })

  test("merge as a union, whichever comes first", () => {
    const one = [makeFinished(1000), makeFinished(3000)]
    const other = [makeFinished(2000), makeFinished(3000)]
    assert.deepEqual(mergeFinished(one, other), mergeFinished(other, one))
    assert.equal(mergeFinished(one, other).length, 3)
  })

  test("lose only what is damaged, of which a copy stays", () => {
    const raw = JSON.stringify({ v: 1, exams: { intro: [makeFinished(1000), { start: 5 }] } })
    const storage = new FakeStorage({ [HISTORY]: raw })
    const { history, problems } = openHistory(storage)
    assert.equal(history.finished.length, 1)
    assert.equal(storage.getItem("lectern:c:aside:exams:1000:1"), raw)
    assert.deepEqual(problems, ["corrupt"])
  })

  test("are kept in memory when the store is full", () => {
    const storage = new FakeStorage()
    storage.room = 0
    const { history, problems } = openHistory(storage)
    history.add(makeFinished(1000))
    assert.equal(history.finished.length, 1)
    assert.deepEqual(problems, ["full"])
  })
})

test("attempts of an exam stand at the time it ended", () => {
  const storage = new FakeStorage()
  const { store } = openStore(storage, 9999)
  store.addAttempts([{ id: "duties-001", response: ["a"], revision: 1 }], 1900)
  assert.deepEqual(store.readAttempts("duties-001"), [[1900, ["a"], 1]])
})
