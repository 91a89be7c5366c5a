import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { Ledger } from "../../scripts/lectern/runtime/src/records/ledger.js"
import { mergeNotes, NOTE_RULES } from "../../scripts/lectern/runtime/src/records/notes.js"
import { FakeStorage, openStore } from "./helpers.js"

const KEY = "lectern:c:notes"

function openNotes(storage) {
  const { records, problems } = openStore(storage)
  return { ledger: new Ledger(records, "notes", NOTE_RULES), problems }
}

describe("notes", () => {
  test("are stored by item or chapter with the time", () => {
    const storage = new FakeStorage()
    openNotes(storage).ledger.change([["duties-001", () => ["要问清楚", 1000]]])
    assert.deepEqual(storage.read(KEY), { v: 1, notes: { "duties-001": ["要问清楚", 1000] } })
    assert.deepEqual(openNotes(storage).ledger.entries.get("duties-001"), ["要问清楚", 1000])
  })

  for (const [title, one, other, kept] of [
    ["written later wins", ["旧", 5], ["新", 6], ["新", 6]],
    ["emptied later stays empty", ["旧的", 5], ["", 6], ["", 6]],
    ["that is longer wins of two written at once", ["短", 5], ["长一些", 5], ["长一些", 5]],
    ["that sorts last wins of two as long", ["甲", 5], ["乙", 5], ["甲", 5]],
  ]) {
    test(`the one ${title}, whichever comes first`, () => {
      assert.deepEqual(mergeNotes(one, other), kept)
      assert.deepEqual(mergeNotes(other, one), kept)
    })
  }

  for (const damaged of [5, "text", ["text"], [5, 5], ["text", "5"], ["text", null]]) {
    test(`that are damaged, as ${JSON.stringify(damaged)}, are set aside; others stay`, () => {
      const raw = JSON.stringify({ v: 1, notes: { a: damaged, b: ["记住", 7] } })
      const storage = new FakeStorage({ [KEY]: raw })
      const { ledger, problems } = openNotes(storage)
      assert.deepEqual([...ledger.entries], [["b", ["记住", 7]]])
      assert.equal(storage.getItem("lectern:c:aside:notes:1000:1"), raw)
      assert.deepEqual(problems, ["corrupt"])
    })
  }
})
