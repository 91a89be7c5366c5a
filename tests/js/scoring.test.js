import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { sumScores } from "../../scripts/lectern/runtime/src/judging/kinds/case.js"
import {
  fitsItem,
  isScored,
  readResponse,
  scoreResponse,
  verdictOf,
} from "../../scripts/lectern/runtime/src/judging/scoring.js"
import { makeItem, readCases } from "./helpers.js"

function scoreCase(one) {
  if (one.kind === "case") return sumScores(one.parts.map(scoreCase))
  const item = makeItem({
    kind: one.kind,
    key: one.key,
    partialCredit: Boolean(one.partial_credit),
  })
  return scoreResponse(item, one.response)
}

describe("shared cases", () => {
  for (const one of readCases("scoring")) {
    test(`${one.kind}: ${one.case}`, () => {
      const score = scoreCase(one)
      const told = score && {
        verdict: verdictOf(score),
        score: score.score,
        max_score: score.maxScore,
      }
      assert.deepEqual(told, one.expected)
    })
  }
})

/** [kind, key, what fits: a response and the same stored again] */
const SHAPES = [
  ["single_choice", ["a"], ["a"]],
  ["multiple_choice", ["a", "b"], ["b"]],
  ["true_false", ["true"], ["true"]],
  ["fill_blank", [["10"], ["5"]], ["9", ""]],
  ["ordering", ["b", "a"], ["a", "b"]],
  ["matching", { l: "r", k: "q" }, { k: "r", l: "q" }],
  ["short_answer", ["p", "q"], { points: ["q"], text: "……" }],
]

describe("the shape of a response", () => {
  for (const [kind, key, response] of SHAPES) {
    const item = makeItem({ kind, key })

    test(`of ${kind} is read as it was stored`, () => {
      assert.equal(readResponse(item, response), response)
      assert.ok(fitsItem(item, response))
    })

    test(`of ${kind} is empty where nothing of it can be read, and does not fit`, () => {
      for (const stored of [null, 7, "ab", undefined]) {
        const given = Object.values(readResponse(item, stored))
        assert.ok(given.every((one) => one.length === 0))
        assert.ok(!fitsItem(item, stored))
      }
    })
  }

  test("of 简答 alone is marked by its learner", () => {
    const own = SHAPES.filter(([kind, key]) => !isScored(makeItem({ kind, key })))
    assert.deepEqual(
      own.map(([kind]) => kind),
      ["short_answer"],
    )
  })
})

test("a kind that is not known is refused", () => {
  const item = makeItem({ kind: "essay", key: ["a"] })
  for (const judge of [scoreResponse, readResponse, fitsItem]) {
    assert.throws(() => judge(item, ["a"]), /no judge of essay/)
  }
})
