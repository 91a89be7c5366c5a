import assert from "node:assert/strict"
import { afterEach, describe, test } from "node:test"
import {
  readLastPage,
  rememberChapter,
} from "../../scripts/lectern/runtime/src/records/last-page.js"
import { FakeStorage, openStore } from "./helpers.js"

/** Open a page that is a chapter, or is none. */
function visit(href, isChapter = true) {
  const { pathname } = new URL(href)
  globalThis.location = { href, pathname }
  globalThis.document = { querySelector: () => (isChapter ? {} : null) }
}

function remember(root) {
  const { records } = openStore(new FakeStorage())
  rememberChapter(records, new URL(root))
  return readLastPage(records)
}

describe("the last chapter", () => {
  afterEach(() => {
    globalThis.location = undefined
    globalThis.document = undefined
  })

  test("is kept by its address within the site, without what follows its path", () => {
    visit("https://a.example/course/chapters/02.html?h=%E4%BC%9A#议案")
    assert.equal(remember("https://a.example/course/"), "chapters/02.html")
  })

  test("on a disk is kept in the same way", () => {
    visit("file:///D:/course/chapters/02.html")
    assert.equal(remember("file:///D:/course/"), "chapters/02.html")
  })

  test("is no page without the chapter's mark", () => {
    visit("https://a.example/course/review.html", false)
    assert.equal(remember("https://a.example/course/"), undefined)
  })

  test("is no page of another site", () => {
    visit("https://a.example/other/chapters/02.html")
    assert.equal(remember("https://a.example/course/"), undefined)
  })

  test("is still known from the settings, where it was kept at first", () => {
    const settings = JSON.stringify({ v: 1, lastPage: { url: "chapters/02.html" } })
    const { records } = openStore(new FakeStorage({ "lectern:c:settings": settings }))
    assert.equal(readLastPage(records), "chapters/02.html")
    visit("https://a.example/course/chapters/03.html")
    rememberChapter(records, new URL("https://a.example/course/"))
    assert.equal(readLastPage(records), "chapters/03.html")
  })

  test("of which nonsense is stored is none", () => {
    const settings = JSON.stringify({ v: 1, lastPage: 7 })
    const { records } = openStore(new FakeStorage({ "lectern:c:settings": settings }))
    assert.equal(readLastPage(records), undefined)
  })
})
