// What a store or an imported record may say, and what is set aside.
import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { ATTEMPT_RULES } from "../../scripts/lectern/runtime/src/records/attempts.js"
import { EXAM_RULES } from "../../scripts/lectern/runtime/src/records/history.js"
import { Ledger } from "../../scripts/lectern/runtime/src/records/ledger.js"
import { NOTE_RULES } from "../../scripts/lectern/runtime/src/records/notes.js"
import { Sittings } from "../../scripts/lectern/runtime/src/records/sittings.js"
import { STAR_RULES } from "../../scripts/lectern/runtime/src/records/stars.js"
import { unpackContent } from "../../scripts/lectern/runtime/src/records/transfer.js"
import { FakeStorage, openStore } from "./helpers.js"

const SECTION = { title: "单选题", points: 2, ids: ["d-001"], score: 2, max: 2 }
const FINISHED = {
  seed: "7",
  start: 1000,
  end: 1060,
  score: 2,
  max: 2,
  passed: true,
  sections: [SECTION],
  responses: { "d-001": ["a"] },
}

/** By the name of a record: its rules, an entry that is right, and entries that are not. */
const RECORDS = {
  "attempts:d": {
    rules: ATTEMPT_RULES,
    right: [
      [[0, ["a"], 1]],
      [[253402300799, { a: "b" }, 1]],
      [[5, { points: ["a"], text: "" }, 1]],
    ],
    wrong: [
      [[1e308, ["a"], 1]],
      [[-1, ["a"], 1]],
      [[1.5, ["a"], 1]],
      [["5", ["a"], 1]],
      [[5, null, 1]],
      [[5, "a", 1]],
      [[5, [7], 1]],
      [[5, { a: { b: "c" } }, 1]],
      [[5, ["a"], -1]],
      [[5, ["a"], 1e308]],
    ],
  },
  stars: {
    rules: STAR_RULES,
    right: [[1, 5]],
    wrong: [
      [1, 1e308],
      [1, -5],
      [2, 5],
    ],
  },
  notes: {
    rules: NOTE_RULES,
    right: [["问", 5]],
    wrong: [
      ["问", 1e308],
      [5, 5],
    ],
  },
  exams: {
    rules: EXAM_RULES,
    right: [[FINISHED], [{ ...FINISHED, score: 0, responses: {} }]],
    wrong: [
      { start: 1e308 },
      { end: -1 },
      { score: 1e308 },
      { score: -5 },
      { score: 3 },
      { max: -5, score: -5 },
      { passed: "yes" },
      { responses: null },
      { responses: [] },
      { responses: { "d-001": null } },
      { sections: [] },
      { sections: [{ title: "单选题", points: 2, ids: ["d-001"] }] },
      { sections: [{ ...SECTION, score: 5 }] },
      { sections: [{ ...SECTION, points: 1e308 }] },
    ].map((facts) => [{ ...FINISHED, ...facts }]),
  },
}

for (const [name, { rules, right, wrong }] of Object.entries(RECORDS)) {
  describe(name, () => {
    for (const entry of right) {
      test(`takes ${JSON.stringify(entry)}`, () => {
        assert.deepEqual(rules.read(entry), entry)
      })
    }

    for (const entry of wrong) {
      test(`sets ${JSON.stringify(entry)} aside, says so once, and keeps the rest`, () => {
        const stored = { good: right[0], bad: entry }
        const raw = JSON.stringify({ v: 1, [rules.field]: stored })
        const storage = new FakeStorage({ [`lectern:c:${name}`]: raw })
        const { records, problems } = openStore(storage)
        const ledger = new Ledger(records, name, rules)
        assert.deepEqual(ledger.entries.get("good"), right[0])
        assert.equal((ledger.entries.get("bad") || []).length, 0)
        assert.equal(storage.getItem(`lectern:c:aside:${name}:1000:1`), raw)
        assert.deepEqual(problems, ["corrupt"])
        new Ledger(records, name, rules)
        assert.equal(storage.length, 2)
      })

      test(`counts ${JSON.stringify(entry)} as a fault of an imported text`, () => {
        const records = { [name]: { good: right[0], bad: entry } }
        const text = JSON.stringify({ format: "lectern-records", v: 1, course: "c", records })
        const { content, faults } = unpackContent(text, "c")
        assert.equal(faults, 1)
        assert.deepEqual(content.get(name).get("good"), right[0])
        assert.equal((content.get(name).get("bad") || []).length, 0)
      })
    }
  })
}

describe("a running sitting", () => {
  const SITTING = {
    seed: "7",
    start: 1000,
    deadline: 1900,
    paper: [{ title: "单选题", points: 2, ids: ["d-001"] }],
    responses: { "d-001": ["a"] },
    flags: [],
    current: "d-001",
  }

  function read(changes) {
    const raw = JSON.stringify({ v: 1, ...SITTING, ...changes })
    const { records } = openStore(new FakeStorage({ "lectern:c:exam:intro": raw }))
    return new Sittings(records, "intro", "1").read()
  }

  for (const changes of [{ start: 1e308 }, { deadline: 1e308 }, { start: -1 }]) {
    test(`is none with ${JSON.stringify(changes)}`, () => assert.equal(read(changes), null))
  }

  for (const changes of [{ left: 901 }, { left: -1 }, { left: 1e308 }, { end: 1e308 }]) {
    test(`goes on without ${JSON.stringify(changes)}`, () => {
      assert.deepEqual(read(changes), SITTING)
    })
  }

  test("goes on without responses that are none", () => {
    const responses = { "d-001": ["a"], "d-002": null, "d-003": 5, "d-004": [null] }
    assert.deepEqual(read({ responses }), SITTING)
  })
})
