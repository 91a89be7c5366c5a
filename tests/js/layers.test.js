import assert from "node:assert/strict"
import { beforeEach, describe, test } from "node:test"
import {
  closeLayer,
  followLayers,
  openLayer,
} from "../../scripts/lectern/runtime/src/page/layers.js"

describe("the phone's back", () => {
  /** What the browser does: entries of one page, below them the page before. */
  let entries
  let place
  let left
  const followers = new Set()

  function go(to) {
    place = to
    left = place < 0
    if (!left) for (const follow of followers) follow({ state: entries[place] })
  }

  function pressBack() {
    go(place - 1)
  }

  /** Open something, and return a list that it enters when it is closed by back. */
  function open(name, closed) {
    const close = () => closed.push(name)
    openLayer(close)
    return close
  }

  beforeEach(() => {
    entries = [null]
    place = 0
    left = false
    globalThis.window = { addEventListener: (_type, follow) => followers.add(follow) }
    globalThis.history = {
      get state() {
        return entries[place]
      },
      pushState(state) {
        entries.splice(place + 1, entries.length, state)
        place += 1
      },
      replaceState(state) {
        entries[place] = state
      },
      back: pressBack,
    }
    followLayers()
  })

  test("closes what is open, and leaves only then", () => {
    const closed = []
    open("sheet", closed)
    pressBack()
    assert.deepEqual([closed, left], [["sheet"], false])
    pressBack()
    assert.equal(left, true)
  })

  test("closes what lies on top first", () => {
    const closed = []
    open("menu", closed)
    open("sheet", closed)
    pressBack()
    assert.deepEqual(closed, ["sheet"])
    pressBack()
    assert.deepEqual([closed, left], [["sheet", "menu"], false])
    pressBack()
    assert.equal(left, true)
  })

  test("leaves at once where everything was closed by its own button", () => {
    const closed = []
    closeLayer(open("sheet", closed))
    closeLayer(open("sheet", closed))
    assert.equal(entries.length, 2)
    pressBack()
    assert.deepEqual([closed, left], [[], true])
  })

  test("keeps what others have put into the history", () => {
    history.pushState({ away: true })
    const closed = []
    open("sheet", closed)
    assert.deepEqual(history.state, { away: true, guard: true })
    pressBack()
    assert.equal(history.state.away, true)
    closeLayer(open("sheet", closed))
    pressBack()
    assert.deepEqual([history.state, left], [null, false])
  })

  test("follows a link within the page", () => {
    closeLayer(open("sheet", []))
    history.pushState(null)
    go(place)
    assert.deepEqual([place, left], [2, false])
  })
})
