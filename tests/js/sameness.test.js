import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { normaliseBlank, normaliseText } from "../../scripts/lectern/runtime/src/judging/text.js"
import { readCases } from "./helpers.js"

const FORMS = { blanks: normaliseBlank, texts: normaliseText }

for (const [name, { same, different }] of Object.entries(readCases("sameness"))) {
  describe(name, () => {
    for (const group of same) {
      test(`${group[0]} is the same in every wording`, () => {
        for (const text of group) assert.equal(FORMS[name](text), FORMS[name](group[0]), text)
      })
    }
    for (const group of different) {
      test(`${group[0]} and what looks like it differ`, () => {
        const forms = group.map(FORMS[name])
        assert.equal(new Set(forms).size, group.length, forms.join(" | "))
      })
    }
  })
}
