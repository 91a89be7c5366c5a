import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { shardOf } from "../../scripts/lectern/runtime/src/judging/model.js"
import { mergeAttempts } from "../../scripts/lectern/runtime/src/records/attempts.js"
import { mergeStars } from "../../scripts/lectern/runtime/src/records/stars.js"
import { addAttempt, FakeStorage, openStore } from "./helpers.js"

const ATTEMPTS = "lectern:c:attempts:duties"
const STARS = "lectern:c:stars"

describe("shard", () => {
  for (const [id, shard] of [
    ["duties-001", "duties"],
    ["duties-040-1", "duties"],
    ["four-hearts-001", "four-hearts"],
    ["duties", "duties"],
  ]) {
    test(`${id} → ${shard}`, () => assert.equal(shardOf(id), shard))
  }
})

describe("attempts", () => {
  test("are stored by shard, item, time, response and revision", () => {
    const storage = new FakeStorage()
    const { store } = openStore(storage)
    store.addAttempts([
      { id: "duties-001", response: ["a"], revision: 2 },
      { id: "four-hearts-001", response: ["十"], revision: 1 },
    ])
    assert.deepEqual(storage.read(ATTEMPTS), { v: 1, items: { "duties-001": [[1000, ["a"], 2]] } })
    assert.deepEqual(storage.read("lectern:c:attempts:four-hearts").items, {
      "four-hearts-001": [[1000, ["十"], 1]],
    })
  })

  test("are read again after a reload", () => {
    const storage = new FakeStorage()
    addAttempt(openStore(storage).store, "duties-001", ["a"])
    assert.deepEqual(openStore(storage).store.readAttempts("duties-001"), [[1000, ["a"], 1]])
  })

  test("are only ever appended, each later than the last", () => {
    const { store, clock } = openStore(new FakeStorage())
    addAttempt(store, "duties-001", ["a"])
    addAttempt(store, "duties-001", ["a"])
    clock.time = 500
    addAttempt(store, "duties-001", ["b"])
    assert.deepEqual(store.readAttempts("duties-001"), [
      [1000, ["a"], 1],
      [1001, ["a"], 1],
      [1002, ["b"], 1],
    ])
  })

  test("of items that the page does not have stay stored", () => {
    const retired = { "duties-900": [[1, ["x"], 1]] }
    const storage = new FakeStorage({ [ATTEMPTS]: JSON.stringify({ v: 1, items: retired }) })
    addAttempt(openStore(storage).store, "duties-001", ["a"])
    assert.deepEqual(storage.read(ATTEMPTS).items["duties-900"], retired["duties-900"])
  })

  test("merge as a union, in order of time, whichever comes first", () => {
    const one = [
      [1, ["a"], 1],
      [3, ["b"], 1],
    ]
    const other = [
      [2, { l: "r" }, 1],
      [3, ["b"], 1],
      [3, ["a"], 1],
    ]
    const union = [
      [1, ["a"], 1],
      [2, { l: "r" }, 1],
      [3, ["a"], 1],
      [3, ["b"], 1],
    ]
    assert.deepEqual(mergeAttempts(one, other), union)
    assert.deepEqual(mergeAttempts(other, one), union)
    assert.deepEqual(mergeAttempts(union, union), union)
  })
})

describe("two tabs", () => {
  test("lose nothing that either has stored", () => {
    const storage = new FakeStorage()
    const one = openStore(storage, 1000).store
    const other = openStore(storage, 2000).store
    other.readAttempts("duties-001")
    addAttempt(one, "duties-001", ["a"])
    addAttempt(other, "duties-002", ["b"])
    addAttempt(one, "duties-003", ["c"])
    assert.deepEqual(Object.keys(storage.read(ATTEMPTS).items).sort(), [
      "duties-001",
      "duties-002",
      "duties-003",
    ])
  })

  test("follow each other", () => {
    const storage = new FakeStorage()
    const { store } = openStore(storage)
    assert.deepEqual(store.readAttempts("duties-001"), [])
    addAttempt(openStore(storage).store, "duties-001", ["a"])
    assert.ok(store.follow({ key: ATTEMPTS, newValue: storage.getItem(ATTEMPTS) }))
    assert.deepEqual(store.readAttempts("duties-001"), [[1000, ["a"], 1]])
  })

  test("lose nothing that one has written over, not having seen it", () => {
    const storage = new FakeStorage()
    const one = openStore(storage, 1000).store
    const other = openStore(storage, 2000).store
    one.readAttempts("duties-001")
    other.readAttempts("duties-001")
    addAttempt(one, "duties-001", ["a"])
    one.setStarred("duties-001", true)
    const unseen = new Map(storage.values)
    storage.values.clear()
    addAttempt(other, "duties-002", ["b"])
    for (const [key, value] of unseen) if (key !== ATTEMPTS) storage.values.set(key, value)
    const event = { key: ATTEMPTS, newValue: storage.getItem(ATTEMPTS) }
    one.follow(event)
    other.follow({ key: ATTEMPTS, newValue: storage.getItem(ATTEMPTS) })
    const { items } = storage.read(ATTEMPTS)
    assert.deepEqual(items, { "duties-001": [[1000, ["a"], 1]], "duties-002": [[2000, ["b"], 1]] })
    assert.deepEqual(storage.read(STARS).stars, { "duties-001": [1, 1000] })
    assert.equal(other.readAttempts("duties-001").length, 1)
  })

  test("come to rest once both know all", () => {
    const storage = new FakeStorage()
    const one = openStore(storage, 1000).store
    const other = openStore(storage, 2000).store
    addAttempt(one, "duties-001", ["a"])
    addAttempt(other, "duties-002", ["b"])
    one.refresh()
    const raw = storage.getItem(ATTEMPTS)
    let written = 0
    storage.setItem = () => {
      written += 1
    }
    for (const store of [one, other, one]) store.follow({ key: ATTEMPTS, newValue: raw })
    assert.equal(written, 0)
  })

  test("do not bring back what was erased while one of them lay in the browser's cache", () => {
    const storage = new FakeStorage()
    const { store } = openStore(storage)
    addAttempt(store, "duties-001", ["a"])
    store.setStarred("duties-001", true)
    storage.values.clear()
    store.refresh()
    assert.deepEqual(store.readAttempts("duties-001"), [])
    addAttempt(store, "duties-002", ["b"])
    assert.deepEqual(Object.keys(storage.read(ATTEMPTS).items), ["duties-002"])
    assert.equal(storage.getItem(STARS), null)
  })

  test("keep what they know when another writes what cannot be read", () => {
    const storage = new FakeStorage()
    const { store, problems } = openStore(storage)
    addAttempt(store, "duties-001", ["a"])
    storage.values.set(ATTEMPTS, "?")
    store.refresh()
    store.refresh()
    assert.equal(store.readAttempts("duties-001").length, 1)
    assert.deepEqual(Object.keys(storage.read(ATTEMPTS).items), ["duties-001"])
    assert.deepEqual(problems, ["corrupt"])
  })

  test("do not care for other keys", () => {
    const { store } = openStore(new FakeStorage())
    assert.ok(!store.follow({ key: "lectern:c:settings", newValue: "{}" }))
  })

  test("forget what the learner has erased in one of them", () => {
    const storage = new FakeStorage()
    const { store } = openStore(storage)
    addAttempt(store, "duties-001", ["a"])
    storage.values.clear()
    store.follow({ key: null, newValue: null })
    addAttempt(store, "duties-002", ["b"])
    assert.deepEqual(Object.keys(storage.read(ATTEMPTS).items), ["duties-002"])
  })
})

describe("stars", () => {
  test("are stored with the time they were set", () => {
    const storage = new FakeStorage()
    const { store } = openStore(storage)
    store.setStarred("duties-001", true)
    assert.ok(store.isStarred("duties-001"))
    assert.deepEqual(storage.read(STARS), { v: 1, stars: { "duties-001": [1, 1000] } })
  })

  test("can be taken away within the same second", () => {
    const storage = new FakeStorage()
    const { store } = openStore(storage)
    store.setStarred("duties-001", true)
    store.setStarred("duties-001", false)
    assert.ok(!openStore(storage).store.isStarred("duties-001"))
  })

  test("of two the latest wins, and of two at once the one that is set", () => {
    assert.deepEqual(mergeStars([1, 5], [0, 6]), [0, 6])
    assert.deepEqual(mergeStars([0, 6], [1, 5]), [0, 6])
    assert.deepEqual(mergeStars([0, 5], [1, 5]), [1, 5])
  })
})

describe("settings", () => {
  test("keep what others have set", () => {
    const storage = new FakeStorage()
    openStore(storage).store.settings.set("textSize", "large")
    openStore(storage).store.settings.set("lastPage", { url: "a.html" })
    assert.deepEqual(storage.read("lectern:c:settings"), {
      v: 1,
      textSize: "large",
      lastPage: { url: "a.html" },
    })
  })

  test("are nothing where nothing can be read", () => {
    assert.equal(openStore(null).store.settings.get("textSize"), undefined)
  })
})
