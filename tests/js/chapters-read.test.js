import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { isRead } from "../../scripts/lectern/runtime/src/records/chapters-read.js"

describe("a stored mark", () => {
  test("counts where it was made, not where it was taken back or is spoilt", () => {
    assert.equal(isRead([1, 1700000000]), true)
    for (const mark of [[0, 1700000000], undefined, null, 7, {}]) {
      assert.equal(isRead(mark), false)
    }
  })
})
