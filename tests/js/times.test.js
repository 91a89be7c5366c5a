import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { listAttemptTimes, listTimes } from "../../scripts/lectern/runtime/src/records/times.js"

const CONTENT = new Map([
  [
    "attempts:duties",
    new Map([
      ["duties-001", [[100, ["a"], 1]]],
      ["duties-002", []],
    ]),
  ],
  [
    "attempts:gone",
    new Map([
      [
        "gone-1",
        [
          [200, true, 1],
          [300, false, 1],
        ],
      ],
    ]),
  ],
  [
    "read",
    new Map([
      ["chapters/01.html", [true, 400]],
      ["chapters/02.html", [false, 500]],
    ]),
  ],
  ["exams", new Map([["final", [{ end: 600 }, { end: 700 }]]])],
  ["stars", new Map([["duties-001", [true, 800]]])],
])

describe("times of what was done", () => {
  test("are those of attempts, of chapters that are read and of exams", () => {
    assert.deepEqual(listTimes(CONTENT), [100, 200, 300, 400, 600, 700])
  })

  test("may be asked of attempts alone, also at items that there are no more", () => {
    assert.deepEqual(listAttemptTimes(CONTENT), [100, 200, 300])
  })

  test("are none before anything was done", () => {
    assert.deepEqual(listTimes(new Map()), [])
  })
})
