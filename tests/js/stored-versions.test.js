// What earlier versions have stored must be known for ever; see `tests/cases/README.md`.
import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { replayAttempts } from "../../scripts/lectern/runtime/src/judging/replay.js"
import { READ_RULES } from "../../scripts/lectern/runtime/src/records/chapters-read.js"
import { TICK_RULES } from "../../scripts/lectern/runtime/src/records/checklists.js"
import { History } from "../../scripts/lectern/runtime/src/records/history.js"
import { readLastPage } from "../../scripts/lectern/runtime/src/records/last-page.js"
import { Ledger } from "../../scripts/lectern/runtime/src/records/ledger.js"
import { NOTE_RULES } from "../../scripts/lectern/runtime/src/records/notes.js"
import { readPreferences } from "../../scripts/lectern/runtime/src/records/preferences.js"
import { READING_RULES } from "../../scripts/lectern/runtime/src/records/reading.js"
import { Sittings } from "../../scripts/lectern/runtime/src/records/sittings.js"
import { SITUATION_RULES } from "../../scripts/lectern/runtime/src/records/situations.js"
import { listStored } from "../../scripts/lectern/runtime/src/records/stored.js"
import {
  mergeContent,
  readContent,
  unpackContent,
} from "../../scripts/lectern/runtime/src/records/transfer.js"
import { Learner } from "../../scripts/lectern/runtime/src/transcript/learner.js"
import { FakeStorage, makeItem, openStore, readStores } from "./helpers.js"

const STORES = readStores()

function openDevice({ stored }) {
  const values = Object.entries(stored).map(([name, text]) => [`lectern:c:${name}`, text])
  const storage = new FakeStorage(Object.fromEntries(values))
  return { storage, ...openStore(storage, 1763001500) }
}

/** Return the ids of what is on, in a record of things that are on or off. */
function listOn(records, name, rules) {
  const { entries } = new Ledger(records, name, rules)
  return [...entries].filter(([, [on]]) => on).map(([id]) => id)
}

function listSittings(records) {
  const { finished } = new History(records, "intro")
  return finished.map(({ start, end, score, max, passed }) => [start, end, score, max, passed])
}

for (const [file, cases] of STORES) {
  const { known } = cases

  describe(`a store of ${file}`, () => {
    test("has every kind of record", () => {
      const kinds = Object.keys(cases.stored).map((name) => name.split(":")[0])
      assert.deepEqual(
        [...new Set(kinds)].sort(),
        "attempts checklists exam exams learner notes place read reading settings situations stars".split(
          " ",
        ),
      )
    })

    test("says how each item was done, of every kind", () => {
      const { store } = openDevice(cases)
      const statuses = cases.items.map((facts) => {
        const item = makeItem(facts)
        return [item.id, replayAttempts(item, store.readAttempts(item.id)).status]
      })
      assert.deepEqual(Object.fromEntries(statuses), known.statuses)
      assert.deepEqual(store.readAttempts("duties-900"), known.retired)
    })

    test("says what is starred, noted, read, ticked and entered", () => {
      const { store, records } = openDevice(cases)
      const { entries: notes } = new Ledger(records, "notes", NOTE_RULES)
      const learner = new Learner(records)
      const fields = Object.keys(known.learner)
      assert.deepEqual(
        {
          starred: cases.items.map(({ id }) => id).filter((id) => store.isStarred(id)),
          notes: Object.fromEntries([...notes].map(([id, [text]]) => [id, text])),
          read: listOn(records, "read", READ_RULES),
          reading: Object.fromEntries(new Ledger(records, "reading", READING_RULES).entries),
          place: readLastPage(records),
          situations: Object.fromEntries(
            new Ledger(records, "situations", SITUATION_RULES).entries,
          ),
          ticked: listOn(records, "checklists", TICK_RULES),
          learner: Object.fromEntries(fields.map((field) => [field, learner.read(field)])),
        },
        {
          starred: known.starred,
          notes: known.notes,
          read: known.read,
          reading: known.reading,
          place: known.place,
          situations: known.situations,
          ticked: known.ticked,
          learner: known.learner,
        },
      )
    })

    test("has the running exam and those that were finished", () => {
      const { records } = openDevice(cases)
      assert.deepEqual(new Sittings(records, "intro", "2").read(), known.running)
      assert.equal(new Sittings(records, "laws", "2").read(), null)
      assert.deepEqual(listSittings(records), known.exams)
    })

    test("has the settings", () => {
      const { store } = openDevice(cases)
      for (const [name, value] of Object.entries(known.settings)) {
        assert.deepEqual(store.settings.get(name), value)
      }
      assert.deepEqual(readPreferences(store.settings.get("practice:duties")), known.preferences)
    })

    test("is taken as whole: nothing is set aside, told, or lost when it is stored again", () => {
      const { storage, records, problems } = openDevice(cases)
      const content = readContent(records)
      assert.deepEqual(problems, [])
      assert.deepEqual(listStored(records).sort(), Object.keys(cases.stored).sort())
      mergeContent(records, content)
      assert.deepEqual(readContent(openStore(storage).records), content)
    })

    test("can be taken in as it was exported", () => {
      const { content, faults } = unpackContent(cases.exported, "c")
      assert.equal(faults, 0)
      const storage = new FakeStorage()
      assert.ok(mergeContent(openStore(storage).records, content))
      assert.deepEqual(readContent(openStore(storage).records), content)
      assert.equal(content.size, 8)
    })
  })
}

test("the newest store is as this version writes it", () => {
  const [, { stored }] = STORES[STORES.length - 1]
  const device = openDevice({ stored })
  mergeContent(device.records, readContent(device.records))
  for (const [name, text] of Object.entries(stored)) {
    assert.equal(device.storage.getItem(`lectern:c:${name}`), text)
  }
})
