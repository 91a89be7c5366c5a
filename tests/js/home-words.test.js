// What home and the hubs say.
import assert from "node:assert/strict"
import { describe, test } from "node:test"
import {
  TILE_WORDS,
  tellDone,
  tellScores,
  tellStanding,
  tellStart,
} from "../../scripts/lectern/runtime/src/home/home-words.js"

describe("the line of where one stands", () => {
  const counts = { read: 4, chapters: 13, done: 120, total: 430 }

  test("tells days in a row where there are any", () => {
    assert.equal(
      tellStanding({ ...counts, streak: 3 }).join("，"),
      "读完 4/13 章，做过 120/430 题，连续 3 天",
    )
    assert.equal(tellStanding({ ...counts, streak: 0 }).length, 2)
  })
})

describe("the one button", () => {
  for (const [step, told] of [
    ["exam", "回到考试，剩 12 分"],
    ["late", "“甲”的时间到了：去看成绩"],
    ["begin", "开始学习"],
    ["read", "继续：甲"],
    ["practise", "练习：甲"],
  ]) {
    test(`says “${told}”`, () => assert.equal(tellStart(step, "甲", 12), told))
  }
})

describe("tiles", () => {
  for (const [told, expected] of [
    [TILE_WORDS.daily({ done: 0, count: 10 }), "今天 10 题"],
    [TILE_WORDS.daily({ done: 3, count: 10 }), "做了 3/10 题"],
    [TILE_WORDS.daily({ done: 10, count: 10 }), "✓ 今日已完成"],
    [TILE_WORDS.daily({ done: 0, count: 0 }), "今天 0 题"],
    [TILE_WORDS.practice({ done: 1, total: 3 }), "还剩 2 题"],
    [TILE_WORDS.practice({ done: 3, total: 3 }), "✓ 都做过"],
    [TILE_WORDS.exam({ passed: 1, total: 3 }), "及格 1/3 场"],
    [TILE_WORDS.review(5), "今天 5 题"],
    [TILE_WORDS.review(0), "今天没有"],
  ]) {
    test(`say “${expected}”`, () => assert.equal(told, expected))
  }
})

describe("a card", () => {
  test("says what was done of a bank", () => {
    assert.deepEqual(tellDone({ done: 12, right: 10, wrong: 2 }), ["做过 12 题", "对 10", "错 2"])
    assert.deepEqual(tellDone({ done: 0, right: 0, wrong: 0 }), [])
  })

  test("says the best and the last score, and that once passed is passed", () => {
    const sittings = [
      { score: 85, passed: true },
      { score: 52.5, passed: false },
    ]
    assert.deepEqual(tellScores(sittings), ["最好 85 分", "上次 52.5 分", "✓ 及格"])
    assert.deepEqual(tellScores(sittings.slice(1)).pop(), "✗ 不及格")
    assert.deepEqual(tellScores([]), [])
  })
})
