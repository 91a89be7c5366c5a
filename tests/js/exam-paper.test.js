import assert from "node:assert/strict"
import { describe, test } from "node:test"
import {
  drawIds,
  drawPaper,
  dropUnknown,
  narrowPlan,
} from "../../scripts/lectern/runtime/src/judging/paper.js"
import { readCases } from "./helpers.js"

const IDS = ["d-001", "d-002", "d-003", "d-004"]
const PLAN = [
  { title: "单选题", points: 2, draws: [{ count: 2, ids: IDS }] },
  { title: "案例", points: 10, ids: ["d-101"] },
]

describe("drawing", () => {
  for (const { case: title, exam, seed, sections, expected } of readCases("draw")) {
    test(title, () => assert.deepEqual(drawIds(exam, seed, sections), expected))
  }

  test("never gives an item twice, whatever the seed", () => {
    const draws = [
      { count: 2, ids: IDS },
      { count: 1, ids: IDS },
    ]
    for (let seed = 0; seed < 100; seed++) {
      const drawn = drawIds("e", `${seed}`, [{ draws }, { draws: [{ count: 4, ids: IDS }] }]).flat()
      assert.deepEqual(drawn.sort(), IDS)
    }
  })

  test("keeps what the plan says of its sections", () => {
    const [drawn, named] = drawPaper("e", "1", PLAN)
    assert.equal(drawn.title, "单选题")
    assert.equal(drawn.points, 2)
    assert.equal(drawn.ids.length, 2)
    assert.deepEqual(named, { title: "案例", points: 10, ids: ["d-101"] })
  })
})

describe("items that are not there", () => {
  test("are not candidates", () => {
    const [section] = narrowPlan(PLAN, (id) => id !== "d-002")
    assert.deepEqual(section.draws, [{ count: 2, ids: ["d-001", "d-003", "d-004"] }])
  })

  test("leave the plan as it was", () => {
    narrowPlan(PLAN, () => false)
    assert.equal(PLAN[0].draws[0].ids.length, 4)
  })

  for (const [title, isKnown] of [
    ["a draw", (id) => id === "d-101"],
    ["a section of named items", (id) => id !== "d-101"],
  ]) {
    test(`make a plan useless where ${title} has none left`, () => {
      assert.equal(narrowPlan(PLAN, isKnown), null)
    })
  }

  test("leave an earlier paper, and empty sections with them", () => {
    const paper = [
      { title: "甲", points: 2, ids: ["d-001", "d-002"], score: 2, max: 4 },
      { title: "乙", points: 2, ids: ["d-003"], score: 2, max: 2 },
    ]
    assert.deepEqual(
      dropUnknown(paper, (id) => id === "d-002"),
      [{ title: "甲", points: 2, ids: ["d-002"] }],
    )
  })
})
