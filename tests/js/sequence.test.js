import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { arrangeUnits, passesFilter } from "../../scripts/lectern/runtime/src/practice/sequence.js"
import { readPreferences } from "../../scripts/lectern/runtime/src/records/preferences.js"

/** [filter, statuses that pass it] */
const FILTERS = [
  ["all", ["todo", "picked", "right", "wrong", "partial", "marked", "outdated"]],
  ["todo", ["todo", "picked", "outdated"]],
  ["wrong", ["wrong", "partial"]],
  ["starred", []],
]

describe("filter", () => {
  for (const [filter, passing] of FILTERS) {
    test(`${filter} leaves ${passing.join(", ") || "nothing"} without a star`, () => {
      const left = FILTERS[0][1].filter((status) => passesFilter(filter, status, false))
      assert.deepEqual(left, passing)
    })
  }

  test("starred leaves what is starred, whatever its status", () => {
    assert.ok(passesFilter("starred", "right", true))
  })
})

describe("order", () => {
  const units = [..."abcdefgh"]

  test("the bank's own", () => {
    assert.deepEqual(arrangeUnits(units, { order: "bank", seed: 5 }), units)
  })

  test("shuffled, the same for the same seed", () => {
    const shuffled = arrangeUnits(units, { order: "shuffled", seed: 5 })
    assert.notDeepEqual(shuffled, units)
    assert.deepEqual(shuffled, arrangeUnits(units, { order: "shuffled", seed: 5 }))
  })
})

describe("preferences", () => {
  const fresh = {
    view: "single",
    order: "bank",
    filter: "all",
    purpose: "practise",
    instant: "off",
    group: "none",
    seed: 0,
    current: "",
    since: 0,
  }

  for (const stored of [undefined, null, "text", 7, [], { view: "grid", seed: "1", current: {} }]) {
    test(`are those of a new learner for ${JSON.stringify(stored)}`, () => {
      assert.deepEqual(readPreferences(stored), fresh)
    })
  }

  test("are kept where they are valid", () => {
    const kept = {
      ...fresh,
      view: "list",
      instant: "on",
      group: "20",
      filter: "wrong",
      seed: 9,
      current: "a-1",
      since: 4,
    }
    assert.deepEqual(readPreferences({ ...kept, more: 1 }), kept)
  })
})
