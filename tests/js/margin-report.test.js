import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { writeReport } from "../../scripts/lectern/runtime/src/margin/margin-words.js"

const PAGE = { course: "学堂", version: "1a2b3c4d", page: "会议", path: "chapters/09.html" }

describe("a report", () => {
  test("names course, version, page and section, and leaves room for the problem", () => {
    const place = { name: "小节", id: "#议案", text: "议案" }
    assert.equal(
      writeReport({ ...PAGE, place }),
      "【反映问题】学堂（版本1a2b3c4d）\n页面：会议（chapters/09.html）\n小节：#议案 议案\n问题：",
    )
  })

  test("names an item by its id and the beginning of its stem", () => {
    const place = {
      name: "试题",
      id: "duties-001",
      text: `  ${"联".repeat(30)}\n ${"名".repeat(30)}`,
    }
    const [, , told] = writeReport({ ...PAGE, place }).split("\n")
    assert.equal(told, `试题：duties-001 ${"联".repeat(30)} ${"名".repeat(9)}…`)
  })

  test("does not cut a character in two", () => {
    const place = { name: "试题", id: "a-1", text: "𠮷".repeat(41) }
    assert.match(writeReport({ ...PAGE, place }), /𠮷{40}…/u)
  })

  test("of a page names no place", () => {
    assert.equal(writeReport(PAGE).split("\n").length, 3)
  })
})
