import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { appendOnce, storeResult } from "../../scripts/lectern/runtime/src/exam/hand-in.js"
import { History } from "../../scripts/lectern/runtime/src/records/history.js"
import { Sittings } from "../../scripts/lectern/runtime/src/records/sittings.js"
import { FakeStorage, makeItem, openStore } from "./helpers.js"

const RUNNING = "lectern:c:exam:intro"
const HISTORY = "lectern:c:exams"
const SHARDS = ["lectern:c:attempts:duties", "lectern:c:attempts:laws"]
const NEWER = JSON.stringify({ v: 99 })
const PAPER = [{ title: "单选题", points: 2, ids: ["duties-001", "laws-001"] }]
const RESPONSES = { "duties-001": ["a"], "laws-001": ["b"] }
const SITTING = {
  seed: "7",
  start: 1000,
  deadline: 1900,
  paper: PAPER,
  responses: RESPONSES,
  flags: ["laws-001"],
  current: "laws-001",
}
const ITEMS = new Map(
  PAPER[0].ids.map((id) => {
    const part = makeItem({ id, kind: "single_choice", key: ["a"], choices: ["a", "b"] })
    return [id, { id, chapter: "", parts: [part] }]
  }),
)

/** A store that remembers what it held after each write. */
class FilmedStorage extends FakeStorage {
  frames = []

  setItem(key, value) {
    super.setItem(key, value)
    this.frames.push(new FakeStorage(Object.fromEntries(this.values)))
  }
}

/** Return where a page keeps its exam, opened on what the store holds. */
function openShelf(storage, time) {
  const { store, records } = openStore(storage, time)
  const sittings = new Sittings(records, "intro", `tab ${time}`)
  return { store, sittings, history: new History(records, "intro") }
}

function handIn(shelf, sitting) {
  return storeResult(shelf, sitting, ITEMS, 60)
}

/** Sit the exam to its end and hand in, on this store. */
function sitOn(storage, { fail = () => {} } = {}) {
  const shelf = openShelf(storage, 1500)
  shelf.sittings.take(SITTING)
  fail(storage)
  return { shelf, ...handIn(shelf, SITTING) }
}

/** Open the page again later, and hand in what still waits there. */
function reopen(storage, time = 5000) {
  const shelf = openShelf(storage, time)
  const waiting = shelf.sittings.read()
  if (waiting) handIn(shelf, waiting)
  return waiting
}

/** What must be stored in the end, each once, as it was the first time. */
function verifyAllThereOnce(storage) {
  const { store, sittings, history } = openShelf(storage, 9000)
  assert.equal(sittings.read(), null)
  assert.deepEqual(
    history.finished.map(({ start, end, score }) => [start, end, score]),
    [[1000, 1500, 2]],
  )
  assert.deepEqual(store.readAttempts("duties-001"), [[1500, ["a"], 1]])
  assert.deepEqual(store.readAttempts("laws-001"), [[1500, ["b"], 1]])
}

function fill(storage) {
  storage.room = [...storage.values.values()].reduce((sum, text) => sum + text.length, 0)
}

describe("handing in", () => {
  test("stores result and attempts, and ends the sitting", () => {
    const storage = new FakeStorage()
    assert.ok(sitOn(storage).isStored)
    assert.deepEqual(storage.read(RUNNING), { v: 1 })
    verifyAllThereOnce(storage)
  })

  test("ends the sitting last", () => {
    const storage = new FilmedStorage()
    sitOn(storage)
    const held = (frame, name) => frame.getItem(name) !== null
    const ended = storage.frames.findIndex((frame) => !("seed" in frame.read(RUNNING)))
    assert.ok([HISTORY, ...SHARDS].every((name) => held(storage.frames[ended - 1], name)))
    assert.equal(ended, storage.frames.length - 1)
  })

  test("loses and doubles nothing if the page is closed between any two writes", () => {
    const storage = new FilmedStorage()
    sitOn(storage)
    assert.ok(storage.frames.length >= 6)
    for (const frame of storage.frames.slice(1)) {
      reopen(frame)
      verifyAllThereOnce(frame)
    }
  })
})

describe("handing in with a full store", () => {
  test("keeps the sitting, and says that it is not stored", () => {
    const storage = new FakeStorage()
    assert.ok(!sitOn(storage, { fail: fill }).isStored)
    const { end, responses } = openShelf(storage, 1600).sittings.read()
    assert.deepEqual([end, responses], [1500, RESPONSES])
  })

  test("is made up for once there is room", () => {
    const storage = new FakeStorage()
    sitOn(storage, { fail: fill })
    storage.room = Number.POSITIVE_INFINITY
    assert.ok(reopen(storage))
    verifyAllThereOnce(storage)
  })

  test("is made up for on the same page, with what only that page knows", () => {
    const storage = new FakeStorage()
    const shelf = openShelf(storage, 1500)
    fill(storage)
    const { finished, isStored } = handIn(shelf, SITTING)
    assert.ok(!isStored)
    storage.room = Number.POSITIVE_INFINITY
    assert.ok(handIn(shelf, { ...SITTING, end: finished.end }).isStored)
    verifyAllThereOnce(storage)
  })

  test("keeps the responses that were stored where the last ones found no room", () => {
    const storage = new FakeStorage()
    const shelf = openShelf(storage, 1500)
    shelf.sittings.take({ ...SITTING, responses: { "duties-001": ["a"] }, flags: [] })
    fill(storage)
    handIn(shelf, { ...SITTING, responses: { ...RESPONSES, "laws-001": ["b".repeat(99)] } })
    const { end, responses } = openShelf(storage, 1600).sittings.read()
    assert.deepEqual([end, responses], [1500, { "duties-001": ["a"] }])
  })

  test("is told by every page that opens, until it is stored", () => {
    const storage = new FakeStorage()
    sitOn(storage, { fail: fill })
    for (const time of [2000, 3000]) assert.ok(reopen(storage, time))
    storage.room = Number.POSITIVE_INFINITY
    reopen(storage)
    verifyAllThereOnce(storage)
  })
})

describe("handing in beside what a newer course wrote", () => {
  for (const name of [HISTORY, ...SHARDS]) {
    test(`leaves ${name} alone and keeps the sitting`, () => {
      const storage = new FakeStorage({ [name]: NEWER })
      assert.ok(!sitOn(storage).isStored)
      assert.equal(storage.getItem(name), NEWER)
      storage.values.delete(name)
      reopen(storage)
      verifyAllThereOnce(storage)
    })
  }

  test("stores what is not locked the first time", () => {
    const storage = new FakeStorage({ [SHARDS[0]]: NEWER })
    sitOn(storage)
    const { store, history } = openShelf(storage, 1600)
    assert.equal(history.finished.length, 1)
    assert.deepEqual(store.readAttempts("laws-001"), [[1500, ["b"], 1]])
  })
})

describe("an attempt that may be there already", () => {
  for (const [title, known, expected] of [
    ["is added where there is none", [], [[1500, ["a"], 1]]],
    ["is not added again", [[1500, ["a"], 1]], [[1500, ["a"], 1]]],
    ["is known where the clock had been wrong", [[7001, ["a"], 1]], [[7001, ["a"], 1]]],
    [
      "is not mistaken for an earlier one that was alike",
      [[900, ["a"], 1]],
      [
        [900, ["a"], 1],
        [1500, ["a"], 1],
      ],
    ],
    [
      "is not mistaken for one of another revision",
      [[1500, ["a"], 2]],
      [
        [1500, ["a"], 2],
        [1501, ["a"], 1],
      ],
    ],
  ]) {
    test(title, () => assert.deepEqual(appendOnce(known, [1500, ["a"], 1]), expected))
  }
})
