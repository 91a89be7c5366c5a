import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { foldNumbers, readNumber } from "../../scripts/lectern/runtime/src/judging/numbers.js"
import {
  normaliseBlank,
  normaliseText,
  squeezeText,
} from "../../scripts/lectern/runtime/src/judging/text.js"
import { readCases } from "./helpers.js"

// Identities of choices are only read from pages, which Python has written.
const FUNCTIONS = {
  normalise_text: normaliseText,
  normalise_blank: normaliseBlank,
  fold_numbers: foldNumbers,
  read_number: readNumber,
  squeeze_text: squeezeText,
}

const cases = readCases("text")
for (const [name, run] of Object.entries(FUNCTIONS)) {
  describe(name, () => {
    for (const { case: title, text, expected } of cases[name]) {
      test(title, () => assert.equal(run(text), expected))
    }
  })
}
