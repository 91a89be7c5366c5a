import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { Notebook } from "../../scripts/lectern/runtime/src/margin/notebook.js"
import { FakeStorage, openStore } from "./helpers.js"

const KEY = "lectern:c:notes"

function openNotebook(storage, time) {
  return new Notebook(openStore(storage, time).records)
}

describe("a notebook", () => {
  test("keeps a note with the time, and finds it after a reload", () => {
    const storage = new FakeStorage()
    assert.equal(openNotebook(storage).write("duties-001", "十人"), true)
    assert.deepEqual(storage.read(KEY), { v: 1, notes: { "duties-001": ["十人", 1000] } })
    assert.equal(openNotebook(storage).read("duties-001"), "十人")
  })

  test("keeps an emptied note as empty, later than it was", () => {
    const storage = new FakeStorage()
    openNotebook(storage, 1000).write("duties-001", "十人")
    assert.equal(openNotebook(storage, 500).write("duties-001", ""), true)
    assert.deepEqual(storage.read(KEY).notes, { "duties-001": ["", 1001] })
  })

  test("stores nothing where nothing was written", () => {
    const storage = new FakeStorage()
    assert.equal(openNotebook(storage).write("duties-001", ""), true)
    assert.equal(storage.getItem(KEY), null)
  })

  test("leaves the time of a note that did not change", () => {
    const storage = new FakeStorage()
    openNotebook(storage, 1000).write("duties-001", "十人")
    openNotebook(storage, 2000).write("duties-001", "十人")
    assert.deepEqual(storage.read(KEY).notes["duties-001"], ["十人", 1000])
  })

  test("keeps what another tab wrote meanwhile", () => {
    const storage = new FakeStorage()
    const [one, other] = [openNotebook(storage), openNotebook(storage)]
    one.write("duties-001", "甲")
    other.write("chapters/09-in-session.html", "乙")
    one.write("duties-002", "丙")
    assert.deepEqual(Object.keys(storage.read(KEY).notes), [
      "duties-001",
      "chapters/09-in-session.html",
      "duties-002",
    ])
  })

  test("says when a note is not stored, keeps it for the page, and stores it when there is room", () => {
    const storage = new FakeStorage()
    storage.room = 1
    const notebook = openNotebook(storage)
    assert.equal(notebook.write("duties-001", "十人"), false)
    assert.equal(notebook.read("duties-001"), "十人")
    storage.room = 1000
    assert.equal(notebook.write("duties-001", "十人"), true)
  })

  test("says so too where the store is blocked", () => {
    assert.equal(openNotebook(null).write("duties-001", "十人"), false)
  })

  test("leaves a newer course's notes alone", () => {
    const newer = '{"v":2,"notes":{}}'
    const storage = new FakeStorage({ [KEY]: newer })
    assert.equal(openNotebook(storage).write("duties-001", "十人"), false)
    assert.equal(storage.getItem(KEY), newer)
  })

  for (const spoilt of ["{", '{"v":1,"notes":7}', '{"v":1,"notes":{"duties-001":5}}']) {
    test(`sets ${spoilt} aside and begins anew`, () => {
      const storage = new FakeStorage({ [KEY]: spoilt })
      const { records, problems } = openStore(storage)
      const notebook = new Notebook(records)
      assert.equal(notebook.read("duties-001"), "")
      assert.equal(notebook.write("duties-001", "十人"), true)
      assert.deepEqual(problems, ["corrupt"])
      assert.equal(storage.getItem("lectern:c:aside:notes:1000:1"), spoilt)
    })
  }
})
