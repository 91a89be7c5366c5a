import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { dayOf } from "../../scripts/lectern/runtime/src/judging/days.js"
import { LOOKED } from "../../scripts/lectern/runtime/src/judging/looked.js"
import { recallItem } from "../../scripts/lectern/runtime/src/judging/recall.js"
import { makeItem } from "./helpers.js"

const DAY = 86400
const NOON = Date.UTC(2026, 5, 1, 12) / 1000
const ITEM = makeItem({ kind: "single_choice", key: ["a"], choices: ["a", "b"] })
const MANY = makeItem({
  kind: "multiple_choice",
  key: ["a", "b"],
  choices: ["a", "b", "c"],
  partialCredit: true,
})
const SHORT = makeItem({ kind: "short_answer", key: ["p", "q"] })

/** Return what is known after responses on these days; "a" is right. */
function recall(history, item = ITEM) {
  const attempts = history.map(([day, response, revision = 1]) => [
    NOON + day * DAY,
    response,
    revision,
  ])
  return recallItem([item], () => attempts)
}

describe("an item that was never attempted", () => {
  test("is neither due nor in the notebook", () => {
    assert.deepEqual(recall([]), { status: "todo", due: null, noted: false, last: 0 })
  })
})

/** [what it shows, history, whether it is in the notebook] */
const NOTEBOOK = [
  ["right at once", [[0, ["a"]]], false],
  ["missed", [[0, ["b"]]], true],
  [
    "right the same day",
    [
      [0, ["b"]],
      [0, ["a"]],
      [0.01, ["a"]],
    ],
    true,
  ],
  [
    "right the day after, once",
    [
      [0, ["b"]],
      [1, ["a"]],
    ],
    true,
  ],
  [
    "right on two days, one that of the mistake",
    [
      [0, ["b"]],
      [0, ["a"]],
      [1, ["a"]],
    ],
    false,
  ],
  [
    "right on two days after",
    [
      [0, ["b"]],
      [1, ["a"]],
      [3, ["a"]],
    ],
    false,
  ],
  [
    "missed again between",
    [
      [0, ["b"]],
      [1, ["a"]],
      [2, ["b"]],
      [3, ["a"]],
    ],
    true,
  ],
  [
    "missed again after",
    [
      [0, ["b"]],
      [1, ["a"]],
      [2, ["a"]],
      [3, ["b"]],
    ],
    true,
  ],
  ["looked at and never missed", [[0, LOOKED]], false],
  [
    "right on a day after, and on one when it was looked at before",
    [
      [0, ["b"]],
      [1, ["a"]],
      [2, LOOKED],
      [2.01, ["a"]],
    ],
    true,
  ],
  ["missed in an earlier revision", [[0, ["b"], 0]], false],
]

describe("the notebook", () => {
  for (const [name, history, noted] of NOTEBOOK) {
    test(`${noted ? "keeps" : "lacks"} what was ${name}`, () => {
      assert.equal(recall(history).noted, noted)
    })
  }

  test("keeps what was half right", () => {
    assert.ok(recall([[0, ["a"]]], MANY).noted)
  })

  for (const [points, noted] of [
    [[], true],
    [["p"], false],
    [["p", "q"], false],
  ]) {
    test(`${noted ? "keeps" : "lacks"} a 简答 that made ${points.length} of 2 points`, () => {
      assert.equal(recall([[0, { points, text: "x" }]], SHORT).noted, noted)
    })
  }
})

describe("due", () => {
  const today = dayOf(NOON)

  test("tomorrow after a mistake, later when right", () => {
    assert.equal(recall([[0, ["b"]]]).due, today + 1)
    assert.equal(recall([[0, ["a"]]]).due, today + 2)
    assert.ok(
      recall([
        [0, ["a"]],
        [2, ["a"]],
      ]).due >
        today + 6,
    )
  })

  for (const [title, history] of [
    ["looked at", [[0, LOOKED]]],
    [
      "looked at and then right",
      [
        [0, LOOKED],
        [0.01, ["a"]],
      ],
    ],
    [
      "looked at and then missed",
      [
        [0, LOOKED],
        [0.01, ["b"]],
      ],
    ],
    [
      "known for long and then looked at",
      [
        [-9, ["a"]],
        [-7, ["a"]],
        [0, LOOKED],
      ],
    ],
  ]) {
    test(`tomorrow when it was ${title}`, () => assert.equal(recall(history).due, today + 1))
  }

  test("at once when it has changed since it was looked at", () => {
    const looked = [[NOON, LOOKED, 1]]
    assert.equal(recallItem([{ ...ITEM, revision: 2 }], () => looked).due, today)
  })

  test("later when it was right on a day after it was looked at", () => {
    assert.ok(
      recall([
        [0, LOOKED],
        [1, ["a"]],
      ]).due >
        today + 2,
    )
  })

  test("by its points for a 简答", () => {
    const dues = [[], ["p"], ["p", "q"]].map(
      (points) => recall([[0, { points, text: "x" }]], SHORT).due - today,
    )
    assert.deepEqual(dues, [1, 1, 2])
  })

  test("at once when the item has changed since", () => {
    const known = recall([
      [0, ["a"]],
      [5, ["gone"]],
    ])
    assert.deepEqual([known.status, known.due], ["outdated", today + 5])
  })

  test("for a case when its first part is", () => {
    const parts = [ITEM, { ...ITEM, id: "t-2" }]
    const attempts = { "t-1": [[NOON, ["a"], 1]], "t-2": [[NOON, ["b"], 1]] }
    const known = recallItem(parts, (id) => attempts[id])
    assert.deepEqual(known, { status: "partial", due: today + 1, noted: true, last: NOON })
  })
})
