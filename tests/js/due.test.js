import assert from "node:assert/strict"
import { describe, test } from "node:test"
import {
  countDue,
  createCounter,
  DUE,
  keepDue,
} from "../../scripts/lectern/runtime/src/records/due.js"
import { Records } from "../../scripts/lectern/runtime/src/records/records.js"
import { FakeStorage } from "./helpers.js"

const VERSION = "1a2b3c4d"
const TODAY = 100
const ATTEMPTS = { "a-1": 2, "a-2": 1, "a-3-1": 1, "a-3-2": 4 }
const countAttempts = (id) => ATTEMPTS[id] || 0

function makeEntry(due, ...ids) {
  return { known: { due }, item: { parts: ids.map((id) => ({ id })) } }
}

function keep(records, ...entries) {
  keepDue(records, VERSION, entries, (id) => Array(countAttempts(id)).fill([1, ["x"], 1]))
  return records.read(DUE).body
}

describe("what the home page says is due", () => {
  const records = () => new Records(new FakeStorage(), "c")

  test("is what has come to its day, and nothing that was never attempted", () => {
    const stored = keep(
      records(),
      makeEntry(TODAY, "a-1"),
      makeEntry(TODAY + 1, "a-2"),
      makeEntry(null, "a-9"),
    )
    assert.equal(countDue(stored, VERSION, TODAY, countAttempts), 1)
    assert.equal(countDue(stored, VERSION, TODAY + 1, countAttempts), 2)
    assert.equal(countDue(stored, VERSION, TODAY - 1, countAttempts), 0)
  })

  test("leaves out what was attempted since, also a part of a case", () => {
    const stored = keep(records(), makeEntry(TODAY, "a-1"), makeEntry(TODAY, "a-3-1", "a-3-2"))
    const more = (changed) => (id) => countAttempts(id) + (id === changed ? 1 : 0)
    assert.equal(countDue(stored, VERSION, TODAY, more("")), 2)
    assert.equal(countDue(stored, VERSION, TODAY, more("a-3-2")), 1)
    assert.equal(
      countDue(stored, VERSION, TODAY, () => 0),
      0,
    )
  })

  test("is nothing once the course has changed", () => {
    const stored = keep(records(), makeEntry(TODAY, "a-1"))
    assert.equal(countDue(stored, "other", TODAY, countAttempts), 0)
  })

  test("is nothing where what is stored is not what was written", () => {
    const broken = [null, 7, "due", [], [TODAY], [TODAY, null], [TODAY, {}], ["x", { "a-1": 2 }]]
    const bodies = [null, 7, "x", {}, { version: VERSION, items: { 0: [1, {}] } }]
    bodies.push({ version: VERSION, items: broken })
    for (const body of bodies) {
      assert.equal(countDue(body, VERSION, TODAY, countAttempts), 0)
    }
  })

  test("leaves no trace where nothing was attempted, and is emptied where all was erased", () => {
    const store = records()
    assert.equal(keep(store, makeEntry(null, "a-1")), null)
    keep(store, makeEntry(TODAY, "a-1"))
    assert.deepEqual(keep(store, makeEntry(null, "a-1")).items, [])
  })

  test("counts no attempts at a part that was never attempted", () => {
    const store = records()
    store.write("attempts:a", { items: { "a-3-1": [[1, ["x"], 1]] } })
    const count = createCounter(store)
    assert.deepEqual(["a-3-1", "a-3-2", "b-1"].map(count), [1, 0, 0])
  })
})
