import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { review } from "../../scripts/lectern/runtime/src/judging/fsrs.js"
import { createRandom } from "../../scripts/lectern/runtime/src/judging/random.js"
import { readCases } from "./helpers.js"

/** Return a history's reviews as `tests/cases/make_fsrs.py` makes them: [gap, rating]. */
function makeHistory(number) {
  const random = createRandom(number)
  const count = Math.floor(random() * 9) + 1
  return Array.from({ length: count }, () => [
    Math.floor(random() ** 3 * 20_000_000) + 1,
    Math.floor(random() * 3) + 1,
  ])
}

function reviewHistory(number) {
  let memory = null
  let time = 0
  for (const [gap, rating] of makeHistory(number)) {
    time += gap
    memory = review(memory, rating, time)
  }
  return memory
}

describe("FSRS-6", () => {
  const cases = readCases("fsrs")

  test(`says of ${cases.length} random histories what the reference says`, () => {
    assert.ok(cases.length >= 4000)
    cases.forEach(([interval, stability, difficulty], number) => {
      const memory = reviewHistory(number)
      assert.equal(memory.interval, interval, `history ${number}`)
      assert.ok(Math.abs(memory.stability - stability) < 1e-5 * stability + 1e-6)
      assert.ok(Math.abs(memory.difficulty - difficulty) < 1e-5)
    })
  })

  test("a mistake is due the next day", () => {
    assert.equal(review(null, 1, 0).interval, 1)
    assert.equal(review(review(null, 3, 0), 1, 5 * 86400).interval, 1)
  })
})
