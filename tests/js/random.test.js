import assert from "node:assert/strict"
import { describe, test } from "node:test"
import {
  createRandom,
  hashText,
  shuffle,
  shuffleAround,
} from "../../scripts/lectern/runtime/src/judging/random.js"

const NUMBERS = Array.from({ length: 50 }, (_, index) => index)

describe("chance", () => {
  test("hashes UTF-8 by FNV-1a", () => {
    assert.equal(hashText(""), 0x811c9dc5)
    assert.equal(hashText("a"), 0xe40c292c)
    assert.equal(hashText("foobar"), 0xbf9cf968)
  })

  test("draws as mulberry32 does", () => {
    const random = createRandom(1)
    const drawn = [random(), random(), random()].map((number) => Math.floor(number * 2 ** 32))
    assert.deepEqual(drawn, [2693262067, 11749833, 2265367787])
  })
})

describe("shuffle", () => {
  test("keeps every value", () => {
    const shuffled = shuffle(NUMBERS, "a").sort((one, other) => one - other)
    assert.deepEqual(shuffled, NUMBERS)
  })

  test("depends on the seed alone", () => {
    assert.deepEqual(shuffle(NUMBERS, "a"), shuffle(NUMBERS, "a"))
    assert.notDeepEqual(shuffle(NUMBERS, "a"), shuffle(NUMBERS, "b"))
  })

  test("leaves the values it was given as they were", () => {
    const given = [1, 2, 3]
    shuffle(given, "a")
    assert.deepEqual(given, [1, 2, 3])
  })

  test("keeps what is fixed in its place, whatever the seed", () => {
    const fixed = new Set(["c", "e"])
    for (const seed of NUMBERS) {
      const shuffled = shuffleAround([..."abcde"], (one) => fixed.has(one), `${seed}`)
      assert.equal(shuffled[2] + shuffled[4], "ce")
      assert.deepEqual([...shuffled].sort(), [..."abcde"])
    }
  })
})
