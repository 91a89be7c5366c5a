import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { isTicked, storeTick } from "../../scripts/lectern/runtime/src/records/checklists.js"
import { FakeStorage, openStore } from "./helpers.js"

const KEY = "lectern:c:checklists"

describe("ticks", () => {
  test("are stored by task with the time", () => {
    const storage = new FakeStorage()
    storeTick(openStore(storage).records, "1a2b3c4d", true)
    assert.deepEqual(storage.read(KEY), { v: 1, ticks: { "1a2b3c4d": [1, 1000] } })
  })

  test("are read again after a reload", () => {
    const storage = new FakeStorage()
    storeTick(openStore(storage).records, "1a2b3c4d", true)
    const { records } = openStore(storage)
    assert.deepEqual([isTicked(records, "1a2b3c4d"), isTicked(records, "ffffffff")], [true, false])
  })

  test("that are taken back stay known, later than they were set", () => {
    const storage = new FakeStorage()
    storeTick(openStore(storage, 1000).records, "1a2b3c4d", true)
    const { records } = openStore(storage, 2000)
    storeTick(records, "1a2b3c4d", false)
    assert.equal(isTicked(records, "1a2b3c4d"), false)
    assert.deepEqual(storage.read(KEY).ticks, { "1a2b3c4d": [0, 2000] })
  })

  test("of another tab stay", () => {
    const storage = new FakeStorage()
    const [one, other] = [openStore(storage).records, openStore(storage).records]
    storeTick(one, "aaaaaaaa", true)
    storeTick(other, "bbbbbbbb", true)
    storeTick(one, "cccccccc", true)
    assert.deepEqual(Object.keys(storage.read(KEY).ticks), ["aaaaaaaa", "bbbbbbbb", "cccccccc"])
  })

  for (const stored of ["{", "[]", '{"v":1}', '{"v":1,"ticks":7}', '{"v":1,"ticks":{"a":"x"}}']) {
    test(`are none where ${stored} is stored, and can be set`, () => {
      const storage = new FakeStorage({ [KEY]: stored })
      const { records } = openStore(storage)
      assert.equal(isTicked(records, "a"), false)
      storeTick(records, "a", true)
      assert.equal(isTicked(records, "a"), true)
    })
  }

  test("of a newer course are left alone", () => {
    const newer = '{"v":2,"ticks":{}}'
    const storage = new FakeStorage({ [KEY]: newer })
    storeTick(openStore(storage).records, "a", true)
    assert.equal(storage.getItem(KEY), newer)
  })

  test("are none where the store is blocked", () => {
    const { records } = openStore(null)
    storeTick(records, "a", true)
    assert.equal(isTicked(records, "a"), false)
  })
})
