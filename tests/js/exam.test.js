import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { drawIds } from "../../scripts/lectern/runtime/src/study/paper.js"
import { readCases } from "./helpers.js"

describe("paper", () => {
  for (const { case: title, exam, seed, sections, expected } of readCases("draw")) {
    test(title, () => assert.deepEqual(drawIds(exam, seed, sections), expected))
  }
})
