// The keys of all items, as the build packs them.
import assert from "node:assert/strict"
import { test } from "node:test"
import { unpackKeys } from "../../scripts/lectern/runtime/src/judging/keys.js"
import { readCases } from "./helpers.js"

test("keys are unpacked into what judges every item of a course", () => {
  const { packed, unpacked } = readCases("keys")
  assert.deepEqual(unpackKeys(packed), unpacked)
})
