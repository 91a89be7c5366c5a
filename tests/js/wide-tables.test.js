// How the regions of wide tables are told apart.
import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { nameTable } from "../../scripts/lectern/runtime/src/page/wide-tables.js"

/** Return as much of an element as has a name and words, perhaps with tools behind them. */
function makePart(localName, words = "", { tools = "", caption = null, holds = [] } = {}) {
  return {
    localName,
    parentElement: { contains: ($other) => holds.includes($other) },
    querySelector: () => caption,
    cloneNode: () => makeCopy(words, tools),
  }
}

function makeCopy(words, tools) {
  const $copy = { textContent: words + tools }
  const $tool = { remove: () => Object.assign($copy, { textContent: words }) }
  return Object.assign($copy, { querySelectorAll: () => (tools ? [$tool] : []) })
}

describe("the name of a wide table", () => {
  const $table = makePart("table")
  const $other = makePart("table")

  for (const [name, $parts, expected] of [
    ["without a heading says only what it is", [$table], "表格，可左右滚动"],
    [
      "is that of the last heading before it",
      [makePart("h1", "章"), makePart("h2", "节"), $table, makePart("h2", "后")],
      "“节”的表格，可左右滚动",
    ],
    [
      "counts the tables after one heading",
      [makePart("h2", "节"), $other, $table],
      "“节”的表格（第2张），可左右滚动",
    ],
    [
      "counts anew after each heading",
      [makePart("h2", "节"), $other, makePart("h3", "目"), $table],
      "“目”的表格，可左右滚动",
    ],
    [
      "is that of what it is folded in",
      [makePart("h2", "节"), makePart("summary", "各章", { holds: [$table] }), $table],
      "“各章”的表格，可左右滚动",
    ],
    [
      "is not that of what is folded beside it",
      [makePart("h2", "节"), makePart("summary", "各章"), $table],
      "“节”的表格，可左右滚动",
    ],
    [
      "leaves out the buttons of a heading",
      [makePart("h2", "节", { tools: "¶反映" }), $table],
      "“节”的表格，可左右滚动",
    ],
  ]) {
    test(name, () => {
      assert.equal(nameTable($table, $parts), expected)
    })
  }

  test("is its caption, if it has one", () => {
    const $named = makePart("table", "", { caption: makePart("caption", "时间表") })
    const $parts = [makePart("h2", "节"), $other, $named]
    assert.equal(nameTable($named, $parts), "“时间表”的表格，可左右滚动")
  })
})
