import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { keepBest, readBest } from "../../scripts/lectern/runtime/src/review/best.js"
import { FakeStorage, openStore } from "./helpers.js"

/** Return the settings of a learner for whom this was stored as the best. */
function openSettings(rushBest) {
  const settings = JSON.stringify({ v: 1, rushBest })
  return openStore(new FakeStorage({ "lectern:c:settings": settings })).store.settings
}

describe("the longest 闯关", () => {
  test("is kept when it is beaten", () => {
    const settings = openSettings(7)
    keepBest(settings, 6)
    assert.equal(readBest(settings), 7)
    keepBest(settings, 8)
    assert.equal(readBest(settings), 8)
  })

  for (const stored of [undefined, null, "seven", {}, [1, 2]]) {
    test(`is none where ${JSON.stringify(stored)} is stored, and can be beaten`, () => {
      const settings = openSettings(stored)
      assert.equal(readBest(settings), 0)
      keepBest(settings, 1)
      assert.equal(readBest(settings), 1)
    })
  }
})
