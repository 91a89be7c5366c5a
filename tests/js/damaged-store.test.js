import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { addAttempt, FakeStorage, named, openStore } from "./helpers.js"

const ATTEMPTS = "lectern:c:attempts:duties"
const STARS = "lectern:c:stars"

describe("a store that is blocked", () => {
  for (const [title, storage] of [
    ["switched off", null],
    ["refusing", Object.assign(new FakeStorage(), { error: named("SecurityError") })],
  ]) {
    test(`${title}: the page works from memory and says so once`, () => {
      const { store, problems } = openStore(storage)
      addAttempt(store, "duties-001", ["a"])
      addAttempt(store, "duties-001", ["b"])
      store.setStarred("duties-001", true)
      store.settings.set("textSize", "large")
      assert.equal(store.readAttempts("duties-001").length, 2)
      assert.ok(store.isStarred("duties-001"))
      assert.equal(store.settings.get("textSize"), "large")
      assert.deepEqual(problems, ["blocked"])
    })
  }
})

describe("a store that is full", () => {
  test("keeps what it has; the page works from memory and says so once", () => {
    const storage = new FakeStorage()
    const { store, problems } = openStore(storage)
    addAttempt(store, "duties-001", ["a"])
    storage.room = storage.getItem(ATTEMPTS).length
    addAttempt(store, "duties-002", ["b"])
    addAttempt(store, "duties-003", ["c"])
    assert.deepEqual(Object.keys(storage.read(ATTEMPTS).items), ["duties-001"])
    assert.equal(store.readAttempts("duties-003").length, 1)
    assert.deepEqual(problems, ["full"])
  })

  test("gets everything once there is room again", () => {
    const storage = new FakeStorage()
    storage.room = 0
    const { store } = openStore(storage)
    addAttempt(store, "duties-001", ["a"])
    storage.room = Number.POSITIVE_INFINITY
    addAttempt(store, "duties-002", ["b"])
    assert.equal(Object.keys(storage.read(ATTEMPTS).items).length, 2)
  })
})

describe("a value that is corrupt", () => {
  for (const raw of ["{", "null", "[]", "7", '"text"', '{"items":{}}', '{"v":"1","items":{}}']) {
    test(`${raw} is set aside, and recording starts anew`, () => {
      const storage = new FakeStorage({ [ATTEMPTS]: raw })
      const { store, problems } = openStore(storage)
      addAttempt(store, "duties-001", ["a"])
      assert.equal(storage.getItem("lectern:c:aside:attempts:duties:1000:1"), raw)
      assert.deepEqual(storage.read(ATTEMPTS).items, { "duties-001": [[1000, ["a"], 1]] })
      assert.deepEqual(problems, ["corrupt"])
    })
  }

  test("in one place only loses nothing elsewhere", () => {
    const raw = JSON.stringify({
      v: 1,
      items: { "duties-001": [[1, ["a"], 1], "?"], "duties-002": 5, "duties-003": [[2, ["c"], 1]] },
    })
    const storage = new FakeStorage({ [ATTEMPTS]: raw })
    const { store, problems } = openStore(storage)
    assert.deepEqual(store.readAttempts("duties-001"), [[1, ["a"], 1]])
    assert.deepEqual(store.readAttempts("duties-003"), [[2, ["c"], 1]])
    assert.equal(storage.getItem("lectern:c:aside:attempts:duties:1000:1"), raw)
    assert.deepEqual(problems, ["corrupt"])
    assert.deepEqual(openStore(storage, 2000).problems, [])
  })

  test("stays where it is when there is no room for a copy", () => {
    const storage = new FakeStorage({ [ATTEMPTS]: "{" })
    storage.room = 1
    const { store, problems } = openStore(storage)
    addAttempt(store, "duties-001", ["a"])
    assert.equal(storage.getItem(ATTEMPTS), "{")
    assert.equal(store.readAttempts("duties-001").length, 1)
    assert.deepEqual(problems, ["corrupt"])
  })

  test("twice in a second is kept twice", () => {
    const storage = new FakeStorage({ [ATTEMPTS]: "{" })
    openStore(storage).store.readAttempts("duties-001")
    storage.setItem(ATTEMPTS, "}")
    openStore(storage).store.readAttempts("duties-001")
    const copies = [...storage.values].filter(([name]) => name.includes(":aside:"))
    assert.deepEqual(copies.map(([, raw]) => raw).sort(), ["{", "}"])
  })

  test("among the stars is set aside too", () => {
    const raw = '{"v":1,"stars":{"duties-001":[1,5],"duties-002":"yes"}}'
    const storage = new FakeStorage({ [STARS]: raw })
    const { store } = openStore(storage)
    assert.ok(store.isStarred("duties-001"))
    assert.equal(storage.getItem("lectern:c:aside:stars:1000:1"), raw)
  })
})

describe("a value that a newer course has written", () => {
  const raw = '{"v":2,"items":{"duties-001":{"new":true}}}'

  test("is never overwritten; the page works without saving and says so", () => {
    const storage = new FakeStorage({ [ATTEMPTS]: raw })
    const { store, problems } = openStore(storage)
    addAttempt(store, "duties-001", ["a"])
    assert.equal(storage.getItem(ATTEMPTS), raw)
    assert.equal(store.readAttempts("duties-001").length, 1)
    assert.deepEqual(problems, ["newer"])
  })

  test("does not keep other values from being stored", () => {
    const storage = new FakeStorage({ [ATTEMPTS]: raw })
    addAttempt(openStore(storage).store, "four-hearts-001", ["a"])
    assert.ok(storage.getItem("lectern:c:attempts:four-hearts"))
  })
})
