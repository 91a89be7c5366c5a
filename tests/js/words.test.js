import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { announceVerdict, tellVerdict } from "../../scripts/lectern/runtime/src/items/item-words.js"

const RIGHT = { status: "right", score: { score: 1, maxScore: 1 } }
const WRONG = { status: "wrong", score: { score: 0, maxScore: 1 } }
const PARTIAL = { status: "partial", score: { score: 1, maxScore: 2 } }
const MARKED = { status: "marked", response: { points: ["a", "b"], text: "" } }

describe("verdicts in words", () => {
  for (const [state, words] of [
    [RIGHT, "✓ 回答正确"],
    [WRONG, "✗ 回答错误"],
    [PARTIAL, "部分正确，得1分，共2分"],
    [MARKED, "已自评，说到2个要点"],
  ]) {
    test(words, () => assert.equal(tellVerdict(state), words))
  }
})

describe("announcements", () => {
  for (const [state, words] of [
    [RIGHT, "第3题 回答正确"],
    [WRONG, "第3题 回答错误，正确答案 B"],
    [PARTIAL, "第3题 部分正确，得1分，共2分，正确答案 B"],
    [MARKED, "第3题 已自评，说到2个要点"],
  ]) {
    test(words, () => assert.equal(announceVerdict("3", state, "B"), words))
  }
})
