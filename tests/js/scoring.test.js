import assert from "node:assert/strict"
import { describe, test } from "node:test"
import {
  scoreResponse,
  sumScores,
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
