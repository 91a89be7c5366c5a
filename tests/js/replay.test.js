/** What a change of the bank does to a stored record: the outcomes that the design promises. */
import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { combineStates } from "../../scripts/lectern/runtime/src/judging/kinds/case.js"
import { LOOKED } from "../../scripts/lectern/runtime/src/judging/looked.js"
import { replayAttempts } from "../../scripts/lectern/runtime/src/judging/replay.js"
import { makeItem } from "./helpers.js"

const SINGLE = makeItem({ kind: "single_choice", key: ["b"], choices: ["a", "b", "c"] })
const MULTIPLE = makeItem({ kind: "multiple_choice", key: ["a", "b"], choices: ["a", "b", "c"] })
const BLANKS = makeItem({ kind: "fill_blank", key: [["10"], ["5"]] })
const ORDERING = makeItem({ kind: "ordering", key: ["c", "a", "b"] })
const MATCHING = makeItem({ kind: "matching", key: { l1: "r1", l2: "r2" } })
const SHORT = makeItem({ kind: "short_answer", key: ["p1", "p2"], choices: [] })
const MARKED = { points: ["p1"], text: "我的要点" }

/** [what has changed, the item today, the stored response, the status now] */
const CHANGES = [
  ["nothing, looked at", SINGLE, LOOKED, "looked"],
  ["nothing, looked at where pairs are asked", MATCHING, LOOKED, "looked"],
  ["the revision raised since it was looked at", { ...SINGLE, revision: 2 }, LOOKED, "outdated"],
  ["nothing, right", SINGLE, ["b"], "right"],
  ["nothing, wrong", SINGLE, ["a"], "wrong"],
  ["choices re-lettered and moved", { ...SINGLE, choices: ["c", "b", "a"] }, ["b"], "right"],
  ["a choice inserted", { ...SINGLE, choices: ["n", "a", "b", "c"] }, ["b"], "right"],
  ["another choice edited", { ...SINGLE, choices: ["A", "b", "c"] }, ["b"], "right"],
  ["another choice deleted", { ...SINGLE, choices: ["a", "b"] }, ["a"], "wrong"],
  ["the chosen one edited", { ...SINGLE, choices: ["A", "b", "c"] }, ["a"], "outdated"],
  ["the chosen one deleted", { ...SINGLE, choices: ["b", "c"] }, ["a"], "outdated"],
  ["the key: was right", { ...SINGLE, key: ["c"] }, ["b"], "wrong"],
  ["the key: was wrong", { ...SINGLE, key: ["a"] }, ["a"], "right"],
  ["the revision raised", { ...SINGLE, revision: 2 }, ["b"], "outdated"],
  ["the kind", { ...SINGLE, kind: "multiple_choice", key: ["b", "c"] }, ["b"], "wrong"],
  ["a key more", { ...MULTIPLE, key: ["a", "b", "c"] }, ["a", "b"], "wrong"],
  ["half now counts", { ...MULTIPLE, partialCredit: true }, ["a"], "partial"],
  ["an accepted wording more", { ...BLANKS, key: [["10", "11"], ["5"]] }, ["11", "5"], "right"],
  ["a blank more", { ...BLANKS, key: [["10"], ["5"], ["1"]] }, ["10", "5"], "outdated"],
  ["the right order", { ...ORDERING, key: ["a", "b", "c"] }, ["c", "a", "b"], "wrong"],
  [
    "a step more",
    makeItem({ kind: "ordering", key: ["c", "a", "b", "d"] }),
    ["c", "a", "b"],
    "outdated",
  ],
  [
    "a step edited",
    makeItem({ kind: "ordering", key: ["C", "a", "b"] }),
    ["c", "a", "b"],
    "outdated",
  ],
  ["the pairs", { ...MATCHING, key: { l1: "r2", l2: "r1" } }, { l1: "r1", l2: "r2" }, "wrong"],
  ["a left deleted", { ...MATCHING, key: { l1: "r1" } }, { l1: "r1", l2: "r2" }, "outdated"],
  ["a right edited", { ...MATCHING, choices: ["R1", "r2"] }, { l1: "r1", l2: "r2" }, "outdated"],
  ["nothing, marked by oneself", SHORT, MARKED, "marked"],
  ["another point edited", { ...SHORT, key: ["p1", "P2"] }, MARKED, "marked"],
  ["a ticked point deleted", { ...SHORT, key: ["p2"] }, MARKED, "outdated"],
  ["the stored response damaged", SINGLE, { b: 1 }, "outdated"],
  ["the stored pairs damaged", MATCHING, null, "outdated"],
  ["the stored marks damaged", SHORT, { points: "p1", text: 3 }, "outdated"],
]

describe("a change of", () => {
  for (const [title, item, response, status] of CHANGES) {
    test(`${title} → ${status}`, () => {
      assert.equal(replayAttempts(item, [[100, response, 1]]).status, status)
    })
  }
})

describe("replay", () => {
  test("an item without attempts is to be done", () => {
    assert.deepEqual(replayAttempts(SINGLE, []), { status: "todo" })
  })

  test("the latest attempt counts, and carries its response and score", () => {
    const state = replayAttempts(SINGLE, [
      [100, ["a"], 1],
      [200, ["b"], 1],
    ])
    assert.deepEqual(state, {
      status: "right",
      score: { score: 1, maxScore: 1 },
      response: ["b"],
    })
  })

  test("an attempt at a newer revision than the page's counts", () => {
    assert.equal(replayAttempts(SINGLE, [[100, ["b"], 3]]).status, "right")
  })
})

/** [what the parts are, their states, the status of the case] */
const RIGHT = { status: "right", score: { score: 1, maxScore: 1 } }
const WRONG = { status: "wrong", score: { score: 0, maxScore: 2 } }
const CASES = [
  ["all right", [RIGHT, RIGHT], "right"],
  ["all wrong", [WRONG, WRONG], "wrong"],
  ["some right", [RIGHT, WRONG], "partial"],
  ["one outdated", [RIGHT, { status: "outdated" }], "outdated"],
  ["one new", [RIGHT, { status: "todo" }], "todo"],
  ["right beside one marked", [RIGHT, { status: "marked", score: null }], "right"],
  ["one looked at", [RIGHT, { status: "looked" }], "looked"],
  ["one looked at, one new", [{ status: "todo" }, { status: "looked" }], "todo"],
  ["marked only", [{ status: "marked", score: null }], "marked"],
]

describe("a case with parts", () => {
  for (const [title, states, status] of CASES) {
    test(`${title} → ${status}`, () => assert.equal(combineStates(states).status, status))
  }
})
