// The way through a situation, and what is kept of it.
import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { SITUATION_RULES, Standings } from "../../scripts/lectern/runtime/src/records/situations.js"
import { followWay } from "../../scripts/lectern/runtime/src/situations/situation-way.js"
import { FakeStorage, openStore } from "./helpers.js"

const { read, merge } = SITUATION_RULES

/** A fork: one way ends well, the other badly, where a second chance makes it fair. */
function makeScenes() {
  const make = (anchor, best, ...decisions) => [anchor, { anchor, best, decisions }]
  const lead = (identity, target) => ({ identity, target })
  return new Map([
    make("1", 2, lead("a", "3"), lead("b", "2")),
    make("2", 1, lead("c", "4"), lead("d", "5")),
    make("3", 2),
    make("4", 1),
    make("5", 0),
  ])
}

describe("a way through a situation", () => {
  test("leads from the opening to where its decisions go", () => {
    const { steps, scene } = followWay(makeScenes(), ["b", "c"])
    assert.equal(scene.anchor, "4")
    assert.deepEqual(
      steps.map(({ scene: { anchor }, decision: { identity } }) => [anchor, identity]),
      [
        ["1", "b"],
        ["2", "c"],
      ],
    )
  })

  test("names the better turn of each step that gave an ending away", () => {
    const better = followWay(makeScenes(), ["b", "d"]).steps.map((step) =>
      step.better.map(({ identity }) => identity),
    )
    assert.deepEqual(better, [["a"], ["c"]])
    assert.deepEqual(followWay(makeScenes(), ["a"]).steps[0].better, [])
  })

  test("goes as far as its decisions are still there", () => {
    const { steps, scene } = followWay(makeScenes(), ["b", "gone", "c"])
    assert.deepEqual([steps.length, scene.anchor], [1, "2"])
  })
})

describe("what is kept of a situation", () => {
  test("is the way and every ending that was reached", () => {
    const { records } = openStore(new FakeStorage(), 1000)
    const standings = new Standings(records)
    standings.remember("fork", ["a"], "好下场")
    standings.remember("fork", ["b"])
    standings.remember("fork", ["b", "c"], "一般")
    assert.deepEqual(new Standings(records).find("fork"), {
      way: ["b", "c"],
      endings: ["一般", "好下场"],
    })
    assert.deepEqual(standings.find("other"), { way: [], endings: [] })
  })

  for (const [one, other, merged] of [
    [
      [1, ["a"], ["甲"]],
      [2, ["b"], ["乙"]],
      [2, ["b"], ["乙", "甲"]],
    ],
    [
      [2, ["a"], []],
      [2, ["b"], ["甲"]],
      [2, ["b"], ["甲"]],
    ],
    [
      [2, ["a,b"], []],
      [2, ["a", "b"], []],
      [2, ["a,b"], []],
    ],
  ]) {
    test(`${JSON.stringify([one, other])} come to one, either way and again`, () => {
      assert.deepEqual(merge(one, other), merged)
      assert.deepEqual(merge(other, one), merged)
      assert.deepEqual(merge(merged, one), merged)
    })
  }

  test("is not trusted", () => {
    assert.deepEqual(read([1, ["a"], []]), [1, ["a"], []])
    for (const stored of [null, 7, [], [1, ["a"]], [-1, [], []], [1, [2], []], [1, [], "甲"]]) {
      assert.equal(read(stored), null)
    }
  })
})
