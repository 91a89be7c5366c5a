import assert from "node:assert/strict"
import { afterEach, beforeEach, describe, test } from "node:test"
import { ReadingClock } from "../../scripts/lectern/runtime/src/margin/reading-clock.js"
import { FakeStorage, openStore } from "./helpers.js"

const PATH = "chapters/01.html"
const { performance } = globalThis

describe("the time that a chapter is in view", () => {
  let now = 0
  let storage
  let clock

  function open() {
    clock = new ReadingClock(openStore(storage).records, () => {})
    clock.visit(PATH)
  }

  function pass(seconds) {
    now += seconds * 1000
  }

  function turn(visibilityState) {
    globalThis.document = { visibilityState }
    clock.turn()
  }

  function readSeconds() {
    const stored = storage.getItem("lectern:c:reading")
    return stored ? JSON.parse(stored).reading[PATH][0] : 0
  }

  beforeEach(() => {
    globalThis.document = { visibilityState: "visible" }
    Object.defineProperty(globalThis, "performance", {
      value: { now: () => now },
      configurable: true,
    })
    storage = new FakeStorage()
    open()
  })

  afterEach(() => {
    Object.defineProperty(globalThis, "performance", { value: performance, configurable: true })
    globalThis.document = undefined
  })

  test("is counted in whole seconds, none of which is lost", () => {
    for (const seconds of [10.4, 10.4, 10.4]) {
      pass(seconds)
      clock.count()
    }
    assert.equal(readSeconds(), 31)
  })

  test("stops with the screen and goes on with it", () => {
    pass(5)
    turn("hidden")
    pass(600)
    clock.count()
    turn("visible")
    pass(7)
    clock.count()
    assert.equal(readSeconds(), 12)
  })

  test("survives a reload", () => {
    pass(20)
    clock.count()
    open()
    pass(3)
    clock.count()
    assert.equal(readSeconds(), 23)
  })

  test("of a computer that slept is not counted", () => {
    pass(8000)
    clock.count()
    assert.equal(readSeconds(), 30)
  })

  test("is that of the chapter shown, and none of other pages", () => {
    pass(9)
    clock.visit("")
    pass(9)
    clock.count()
    assert.equal(readSeconds(), 9)
    assert.deepEqual(Object.keys(storage.read("lectern:c:reading").reading), [PATH])
  })

  test("begins anew once everything was erased", () => {
    pass(20)
    clock.count()
    storage.values.clear()
    pass(4)
    clock.count()
    assert.equal(readSeconds(), 4)
  })
})
