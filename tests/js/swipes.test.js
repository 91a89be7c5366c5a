// What counts as a swipe, and what a finger on a page does otherwise.
import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { nameDirection } from "../../scripts/lectern/runtime/src/page/swipes.js"

describe("a finger's way", () => {
  for (const [title, way, direction] of [
    ["to the left leads on", [-120, 10, 200], 1],
    ["to the right leads back", [120, -10, 200], -1],
    ["that is short is a tap", [-30, 0, 100], 0],
    ["that goes down as well scrolls", [-120, 80, 200], 0],
    ["that takes long selects", [-120, 0, 900], 0],
  ]) {
    test(title, () => assert.equal(nameDirection(...way), direction))
  }
})
