import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { findNextChapter } from "../../scripts/lectern/runtime/src/records/next-chapter.js"

const CHAPTERS = ["a.html", "b.html", "c.html", "d.html"]

function find(last, ...read) {
  return findNextChapter(CHAPTERS, last, (path) => read.includes(path))
}

describe("the chapter to go on with", () => {
  test("is the one visited last while that is not read", () => {
    assert.equal(find("b.html"), 1)
    assert.equal(find("b.html", "a.html", "c.html"), 1)
  })

  test("is the next one that is not read after it", () => {
    assert.equal(find("b.html", "b.html"), 2)
    assert.equal(find("b.html", "b.html", "c.html"), 3)
  })

  test("is an earlier one where all that follow were read", () => {
    assert.equal(find("c.html", "a.html", "c.html", "d.html"), 1)
  })

  test("is the first that is not read where none was visited, or one that is no more", () => {
    assert.equal(find(undefined, "a.html"), 1)
    assert.equal(find("gone.html", "a.html", "b.html"), 2)
  })

  test("is none where all were read, and nothing to go on with where none was begun", () => {
    assert.equal(find("b.html", ...CHAPTERS), -1)
    assert.equal(find(undefined), null)
    assert.equal(find("gone.html"), null)
  })
})
