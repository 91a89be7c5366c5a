import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { describe, test } from "node:test"
import {
  convertNumeral,
  normaliseBlank,
  normaliseText,
} from "../../scripts/lectern/runtime/src/judging/text.js"
import { readCases } from "./helpers.js"

const FUNCTIONS = {
  normalise_text: normaliseText,
  normalise_blank: normaliseBlank,
  convert_numeral: convertNumeral,
  // The runtime finds identities in the page; what they are computed from must still agree.
  compute_identity: (text) =>
    createHash("sha256").update(normaliseText(text)).digest("hex").slice(0, 8),
}

for (const [name, cases] of Object.entries(readCases("text"))) {
  describe(name, () => {
    for (const { case: title, text, expected } of cases) {
      test(title, () => assert.equal(FUNCTIONS[name](text), expected))
    }
  })
}
