import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { collectAttempts, finishSitting } from "../../scripts/lectern/runtime/src/exam/hand-in.js"
import {
  groupMarks,
  hasPassed,
  isBlank,
  markPaper,
  markSections,
  sortByLoss,
  sortForReview,
} from "../../scripts/lectern/runtime/src/judging/marks.js"
import { readResponse } from "../../scripts/lectern/runtime/src/judging/scoring.js"
import { makeItem } from "./helpers.js"

const SINGLE = makeItem({ id: "s-1", kind: "single_choice", key: ["a"], choices: ["a", "b"] })
const HALF = makeItem({
  id: "m-1",
  kind: "multiple_choice",
  key: ["a", "b"],
  choices: ["a", "b", "c"],
  partialCredit: true,
})
const BLANKS = makeItem({ id: "f-1", kind: "fill_blank", key: [["10"], ["5"]] })
const ORDER = makeItem({ id: "o-1", kind: "ordering", key: ["a", "b", "c"] })
const PAIRS = makeItem({ id: "p-1", kind: "matching", key: { l: "r", k: "q" } })
const PARTS = [1, 2, 3].map((rank) =>
  makeItem({ id: `c-1-${rank}`, kind: "true_false", key: ["true"], choices: ["true", "false"] }),
)

function makeExamItem(part, facts = {}) {
  return { id: part.id, chapter: "", parts: [part], ...facts }
}

const CASE = { id: "c-1", chapter: "议案", parts: PARTS }
const ITEMS = new Map(
  [
    makeExamItem(SINGLE, { chapter: "议案" }),
    makeExamItem(HALF, { chapter: "会议" }),
    makeExamItem(BLANKS),
    makeExamItem(ORDER),
    makeExamItem(PAIRS),
    CASE,
  ].map((item) => [item.id, item]),
)

function markOne(id, points, responses) {
  return markPaper([{ title: "", points, ids: [id] }], ITEMS, responses)[0]
}

describe("an item's points", () => {
  for (const [title, id, points, responses, score, status] of [
    ["all for what is right", "s-1", 2, { "s-1": ["a"] }, 2, "right"],
    ["none for what is wrong", "s-1", 2, { "s-1": ["b"] }, 0, "wrong"],
    ["none for what is blank", "s-1", 2, {}, 0, "wrong"],
    ["half for an incomplete 多选", "m-1", 7, { "m-1": ["a"] }, 3.5, "partial"],
    ["by blank", "f-1", 3, { "f-1": ["十", ""] }, 1.5, "partial"],
    ["by pair", "p-1", 2, { "p-1": { l: "r", k: "" } }, 1, "partial"],
    ["none for an ordering that was only begun", "o-1", 2, { "o-1": ["a"] }, 0, "wrong"],
    ["shared evenly by a case's parts", "c-1", 10, { "c-1-1": ["true"] }, 3.33, "partial"],
    [
      "all for a case's parts together",
      "c-1",
      10,
      { "c-1-1": ["true"], "c-1-2": ["true"], "c-1-3": ["true"] },
      10,
      "right",
    ],
    ["none for what a damaged store holds", "p-1", 2, { "p-1": ["?"] }, 0, "wrong"],
  ]) {
    test(title, () => {
      const mark = markOne(id, points, responses)
      assert.deepEqual([mark.score, mark.max, mark.status], [score, points, status])
    })
  }
})

describe("a stored response", () => {
  for (const [title, item, stored, response] of [
    ["missing", SINGLE, undefined, []],
    ["a text instead of a list", SINGLE, "a", []],
    ["with something else among the texts", BLANKS, ["十", 7], ["十", ""]],
    ["a list instead of pairs", PAIRS, ["r"], {}],
    ["null instead of pairs", PAIRS, null, {}],
    ["pairs with something else", PAIRS, { l: 3 }, { l: "" }],
  ]) {
    test(title, () => assert.deepEqual(readResponse(item, stored), response))
  }
})

describe("blank", () => {
  for (const [response, blank] of [
    [undefined, true],
    [[], true],
    [["", ""], true],
    [{ l: "", k: "" }, true],
    [["", "5"], false],
    [{ l: "r", k: "" }, false],
  ]) {
    test(JSON.stringify(response) || "nothing", () => assert.equal(isBlank(response), blank))
  }

  test("is an item of which no part was done", () => {
    assert.ok(markOne("c-1", 10, {}).blank)
    assert.ok(!markOne("c-1", 10, { "c-1-2": ["false"] }).blank)
  })
})

const PAPER = [
  { title: "单选题", points: 2, ids: ["s-1"] },
  { title: "其他", points: 4, ids: ["m-1", "f-1"] },
]
const RESPONSES = { "s-1": ["a"], "m-1": ["a"], "f-1": ["九", "四"] }

describe("a paper", () => {
  const marks = markPaper(PAPER, ITEMS, RESPONSES)

  test("has points by section", () => {
    assert.deepEqual(markSections(PAPER, marks), [
      { title: "单选题", points: 2, ids: ["s-1"], score: 2, max: 2 },
      { title: "其他", points: 4, ids: ["m-1", "f-1"], score: 2, max: 8 },
    ])
  })

  test("has points by chapter", () => {
    const rows = groupMarks(marks, ({ chapter }) => [chapter])
    assert.deepEqual(rows, [
      { name: "议案", count: 1, right: 1, score: 2, max: 2 },
      { name: "会议", count: 1, right: 0, score: 2, max: 4 },
      { name: "", count: 1, right: 0, score: 0, max: 4 },
    ])
  })

  test("is reviewed with what went wrong first", () => {
    const order = sortForReview(marks).map(({ item }) => item.id)
    assert.deepEqual(order, ["f-1", "m-1", "s-1"])
  })
})

test("chapters are told, first those where most was lost", () => {
  const rows = [
    { name: "甲", count: 1, right: 1, score: 4, max: 4 },
    { name: "乙", count: 1, right: 0, score: 3, max: 4 },
    { name: "丙", count: 2, right: 0, score: 2, max: 6 },
    { name: "丁", count: 1, right: 0, score: 0, max: 2 },
  ]
  const names = sortByLoss(rows).map(({ name }) => name)
  assert.deepEqual(names, ["丙", "丁", "乙", "甲"])
})

describe("passing", () => {
  for (const [score, max, passMark, passed] of [
    [60, 100, 60, true],
    [59.99, 100, 60, false],
    [57, 100, 57, true],
    [4.5, 7.5, 60, true],
    [0, 0, 0, true],
  ]) {
    test(`${score} of ${max}, ${passMark}% wanted`, () => {
      assert.equal(hasPassed({ score, max }, passMark), passed)
    })
  }
})

describe("attempts for the items' records", () => {
  const attemptsOf = (id, responses) =>
    collectAttempts([markOne(id, 2, responses)]).map((made) => [made.id, made.response])

  test("are those of every item that was done, by part", () => {
    assert.deepEqual(attemptsOf("s-1", { "s-1": ["b"] }), [["s-1", ["b"]]])
    assert.deepEqual(attemptsOf("c-1", { "c-1-2": ["false"] }), [["c-1-2", ["false"]]])
  })

  test("leave out what was blank", () => {
    assert.deepEqual(attemptsOf("s-1", {}), [])
    assert.deepEqual(attemptsOf("f-1", { "f-1": ["", ""] }), [])
  })

  test("leave out what was begun and would look like a change of the item", () => {
    assert.deepEqual(attemptsOf("o-1", { "o-1": ["a"] }), [])
    assert.deepEqual(attemptsOf("p-1", { "p-1": { l: "r", k: "" } }), [])
  })

  test("know the revision", () => {
    const item = makeExamItem({ ...SINGLE, revision: 3 })
    const [mark] = markPaper([PAPER[0]], new Map([["s-1", item]]), RESPONSES)
    assert.equal(collectAttempts([mark])[0].revision, 3)
  })
})

describe("a finished sitting", () => {
  const sitting = {
    seed: "7",
    start: 1000,
    deadline: 1900,
    paper: PAPER,
    responses: RESPONSES,
    flags: ["s-1"],
    current: "s-1",
  }

  for (const [title, now, end] of [
    ["ends when it is handed in", 1500, 1500],
    ["ends at the deadline when it is opened later", 99999, 1900],
    ["does not end before it began when the clock was set back", 10, 1000],
  ]) {
    test(title, () => assert.equal(finishSitting(sitting, ITEMS, 60, now).finished.end, end))
  }

  test("keeps its paper, its responses and its score, not its flags", () => {
    const { finished, attempts } = finishSitting(sitting, ITEMS, 60, 1500)
    assert.deepEqual(finished, {
      seed: "7",
      start: 1000,
      end: 1500,
      passed: false,
      sections: [
        { title: "单选题", points: 2, ids: ["s-1"], score: 2, max: 2 },
        { title: "其他", points: 4, ids: ["m-1", "f-1"], score: 2, max: 8 },
      ],
      responses: RESPONSES,
      score: 4,
      max: 10,
    })
    assert.equal(attempts.length, 3)
  })
})
