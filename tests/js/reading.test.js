import assert from "node:assert/strict"
import { describe, test } from "node:test"
import {
  addSeconds,
  countMissing,
  earnMark,
  isReadThrough,
  READING_RULES,
  reachEnd,
} from "../../scripts/lectern/runtime/src/records/reading.js"

const { read, merge } = READING_RULES

describe("a chapter", () => {
  for (const [reading, minutes, expected] of [
    [undefined, 1, false],
    [[240, 1, 0], 8, true],
    [[239, 1, 0], 8, false],
    [[9999, 0, 0], 8, false],
  ]) {
    test(`of ${minutes} minutes is ${expected ? "" : "not "}read by ${reading}`, () => {
      assert.equal(isReadThrough(reading, minutes), expected)
    })
  }

  test("says how long it is still to be in view", () => {
    assert.equal(countMissing([100, 0, 0], 8), 140)
    assert.equal(countMissing([1000, 0, 0], 8), 0)
  })

  test("gathers time, its end and the moment when it was earned", () => {
    const through = reachEnd(addSeconds(addSeconds(undefined, 60), 15))
    assert.deepEqual(through, [75, 1, 0])
    assert.deepEqual(earnMark(through, 1000), [75, 1, 1000])
    assert.deepEqual(earnMark([75, 1, 1000], 2000), [75, 1, 1000])
    assert.deepEqual(addSeconds([1e9, 0, 0], 1), [360000, 0, 0])
  })
})

describe("readings of two devices", () => {
  for (const [one, other, merged] of [
    [
      [60, 0, 0],
      [40, 1, 0],
      [60, 1, 0],
    ],
    [
      [60, 1, 2000],
      [90, 0, 1000],
      [90, 1, 1000],
    ],
    [
      [60, 1, 0],
      [60, 1, 1000],
      [60, 1, 1000],
    ],
  ]) {
    test(`${one} and ${other} come to ${merged}, either way and again`, () => {
      assert.deepEqual(merge(one, other), merged)
      assert.deepEqual(merge(other, one), merged)
      assert.deepEqual(merge(merged, one), merged)
    })
  }
})

test("a stored reading is not trusted", () => {
  assert.deepEqual(read([60, 1, 1763000000]), [60, 1, 1763000000])
  for (const stored of [null, 7, [], [60, 1], [-1, 1, 0], [60, 2, 0], [60, 1, 0.5], [1e9, 1, 0]]) {
    assert.equal(read(stored), null)
  }
})
