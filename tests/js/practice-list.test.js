// The list of a practice: most of a page is laid after the learner sees its beginning, and what
// comes in between must neither lay anything twice nor on another page.
import assert from "node:assert/strict"
import { afterEach, beforeEach, describe, mock, test } from "node:test"
import { PracticeMode } from "../../scripts/lectern/runtime/src/practice/practice-mode.js"
import { Stage } from "../../scripts/lectern/runtime/src/practice/stage.js"

const PAGE = 20

/** Return a practice of so many units in a list; a unit stands for its own element. */
function makePractice(count) {
  const units = Array.from({ length: count }, (_, place) => makeUnit(`u-${place + 1}`))
  const practice = Object.create(PracticeMode.prototype)
  /** What is on the screen or on paper, in its order. */
  const seen = []
  const $waiting = {
    before: ($unit) => seen.push($unit),
    append: (...$units) => {
      for (const $unit of $units) if (seen.includes($unit)) seen.splice(seen.indexOf($unit), 1)
    },
  }
  return Object.assign(practice, {
    units,
    sequence: units,
    shown: [],
    preferences: { view: "list", purpose: "practise", group: "none" },
    seen,
    stage: new Stage($waiting, () => {}),
    present: () => {},
    prefer: () => {},
    refreshFrame: () => {},
    frame: { showEnd: () => {} },
  })
}

function makeUnit(id) {
  const unit = { id, $number: { textContent: "" } }
  return Object.assign(unit, { $unit: unit })
}

function listSeen(practice) {
  return practice.seen.map(({ id, $number }) => [id, $number.textContent])
}

/** Return ids and numbers, both counted from one. */
function listExpected(first, last) {
  return Array.from({ length: last - first + 1 }, (_, place) => [
    `u-${first + place}`,
    String(first + place),
  ])
}

describe("the list of a practice", () => {
  beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }))
  afterEach(() => mock.timers.reset())

  test("shows the beginning of a page at once and the rest in turns", () => {
    const practice = makePractice(30)
    practice.open(practice.units[0])
    assert.ok(practice.seen.length < PAGE)
    mock.timers.runAll()
    assert.deepEqual(listSeen(practice), listExpected(1, PAGE))
  })

  test("lays nothing of a page that was turned meanwhile", () => {
    const practice = makePractice(30)
    practice.open(practice.units[0])
    practice.open(practice.units[PAGE])
    mock.timers.runAll()
    assert.deepEqual(listSeen(practice), listExpected(PAGE + 1, 30))
  })

  test("prints the whole sequence once, although a page was still to be shown", () => {
    const practice = makePractice(30)
    practice.open(practice.units[0])
    practice.togglePrint(true)
    mock.timers.runAll()
    assert.deepEqual(listSeen(practice), listExpected(1, 30))
  })

  test("is whole again after printing", () => {
    const practice = makePractice(30)
    practice.open(practice.units[PAGE])
    practice.togglePrint(true)
    practice.togglePrint(false)
    mock.timers.runAll()
    assert.deepEqual(listSeen(practice), listExpected(PAGE + 1, 30))
  })
})
