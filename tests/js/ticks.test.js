import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { isTicked } from "../../scripts/lectern/runtime/src/ticks.js"

describe("a stored mark", () => {
  test("counts where it was made, not where it was taken back or is spoilt", () => {
    assert.equal(isTicked([1, 1700000000]), true)
    for (const tick of [[0, 1700000000], undefined, null, 7, {}]) {
      assert.equal(Boolean(isTicked(tick)), false)
    }
  })
})
