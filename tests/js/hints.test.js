import assert from "node:assert/strict"
import { describe, test } from "node:test"
import {
  chooseHint,
  learnAction,
  readKnown,
} from "../../scripts/lectern/runtime/src/records/known-hints.js"

const HINTS = ["confirm", "sheet", "save copy"]

describe("hints", () => {
  test("are shown one at a time, the first that is not known", () => {
    assert.equal(chooseHint(HINTS, []), "confirm")
    assert.equal(chooseHint(HINTS, ["confirm"]), "sheet")
    assert.equal(chooseHint(HINTS, ["sheet"]), "confirm")
    assert.equal(chooseHint(HINTS, HINTS), undefined)
  })

  test("are known once any of their features was used, also before they were shown", () => {
    assert.deepEqual(learnAction(HINTS, [], "sheet"), ["sheet"])
    assert.deepEqual(learnAction(HINTS, ["sheet"], "copy"), ["sheet", "save copy"])
  })

  test("are learned once, and of this page alone", () => {
    assert.deepEqual(learnAction(HINTS, ["flag", "sheet"], "sheet"), ["flag", "sheet"])
    assert.deepEqual(learnAction(HINTS, ["flag"], "next"), ["flag"])
  })

  test("of which nonsense is stored are not known", () => {
    for (const stored of [undefined, null, 7, "sheet", { 0: "sheet" }]) {
      assert.deepEqual(readKnown(stored), [])
    }
    assert.deepEqual(readKnown(["sheet", 7, null]), ["sheet"])
  })
})
