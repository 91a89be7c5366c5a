// A device's clock that is wrong, or was: nothing is lost, what was done last counts.
import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { dayOf } from "../../scripts/lectern/runtime/src/judging/days.js"
import { selectDue } from "../../scripts/lectern/runtime/src/judging/due-items.js"
import { review } from "../../scripts/lectern/runtime/src/judging/fsrs.js"
import { recallItem } from "../../scripts/lectern/runtime/src/judging/recall.js"
import { replayAttempts } from "../../scripts/lectern/runtime/src/judging/replay.js"
import { isTicked, storeTick } from "../../scripts/lectern/runtime/src/records/checklists.js"
import { findClockFault } from "../../scripts/lectern/runtime/src/records/clock-fault.js"
import { History } from "../../scripts/lectern/runtime/src/records/history.js"
import { countDays, countStreak } from "../../scripts/lectern/runtime/src/records/learning-days.js"
import { FakeStorage, makeItem, openStore } from "./helpers.js"

const DAY = 86400
const NOON = new Date(2026, 10, 22, 12).getTime() / 1000
const ITEM = makeItem({
  id: "duties-001",
  kind: "true_false",
  key: ["true"],
  choices: ["true", "false"],
})

function answer(device, time, response) {
  device.clock.time = time
  device.store.addAttempts([{ id: ITEM.id, response: [response], revision: 1 }])
}

function judge({ store }) {
  return replayAttempts(ITEM, store.readAttempts(ITEM.id)).status
}

/** Return on which of the coming days an item is due. */
function listDue(attempts, from, count) {
  const known = recallItem([ITEM], () => attempts)
  const days = Array.from({ length: count }, (_, index) => from + index)
  return days.filter((day) => selectDue([{ known, starred: false }], day).length)
}

describe("what is told of the clock", () => {
  for (const [title, times, now, expected] of [
    ["nothing where nothing was done", [], NOON, null],
    ["nothing of what lies behind", [NOON - DAY, 0, -5], NOON, null],
    ["nothing of another tab that was a little ahead", [NOON + 60], NOON, null],
    ["nothing within a day, for time zones", [NOON + DAY], NOON, null],
    [
      "what was done more than a day from now",
      [1, NOON + 2 * DAY],
      NOON,
      { fault: "ahead", time: NOON + 2 * DAY },
    ],
    ["that it stands in 1970", [], 5000, { fault: "early", time: 5000 }],
    [
      "that it stands in 1970 rather than that all else lies ahead",
      [NOON],
      5000,
      { fault: "early", time: 5000 },
    ],
  ]) {
    test(title, () => assert.deepEqual(findClockFault(times, now), expected))
  }
})

describe("attempts", () => {
  for (const [title, first, second] of [
    ["goes back an hour", NOON, NOON - 3600],
    ["goes back to 1970", NOON, 60],
    ["was years ahead and is put right", NOON + 1500 * DAY, NOON],
    ["stands before 1970", NOON, -DAY],
  ]) {
    test(`are kept in the order in which they were made when the clock ${title}`, () => {
      const device = openStore(new FakeStorage())
      answer(device, first, "false")
      answer(device, second, "true")
      assert.equal(judge(device), "right")
      assert.deepEqual(
        device.store.readAttempts(ITEM.id).map(([time]) => time),
        [first, first + 1],
      )
      assert.equal(judge(openStore(device.records.storage)), "right")
    })
  }

  test("of an item that was never done before may lie in 1970", () => {
    const device = openStore(new FakeStorage())
    answer(device, 60, "true")
    assert.equal(judge(device), "right")
  })
})

describe("stars and ticks", () => {
  test("are as they were set last, whatever the clock said", () => {
    const storage = new FakeStorage()
    const [ahead, right] = [openStore(storage, NOON + 999 * DAY), openStore(storage, NOON)]
    ahead.store.setStarred(ITEM.id, true)
    storeTick(ahead.records, "task", true)
    right.store.setStarred(ITEM.id, false)
    storeTick(right.records, "task", false)
    const { store, records } = openStore(storage, NOON)
    assert.deepEqual([store.isStarred(ITEM.id), isTicked(records, "task")], [false, false])
  })
})

describe("review", () => {
  test("comes in its interval where the clock had run ahead, not years later", () => {
    const today = dayOf(NOON)
    const attempts = [[NOON + 1000 * DAY, ["true"], 1]]
    const { interval } = review(null, 3, attempts[0][0])
    const due = listDue(attempts, today, 4 * interval)
    assert.equal(due.length, 4)
    assert.ok(due.every((day) => (day - due[0]) % interval === 0))
  })

  test("of a mistake made by such a clock comes every day", () => {
    assert.equal(listDue([[NOON + 1000 * DAY, ["false"], 1]], dayOf(NOON), 5).length, 5)
  })

  test("is due as usual where the clock is right", () => {
    const attempts = [[NOON, ["false"], 1]]
    assert.deepEqual(listDue(attempts, dayOf(NOON), 3), [dayOf(NOON) + 1, dayOf(NOON) + 2])
  })

  test("of what was done in 1970 is due today", () => {
    assert.deepEqual(listDue([[60, ["true"], 1]], dayOf(NOON), 1), [dayOf(NOON)])
  })

  test("gives numbers where the time between two reviews is none or less", () => {
    const memory = review(review(null, 3, NOON), 1, NOON - 5000 * DAY)
    assert.ok(Number.isFinite(memory.stability) && memory.interval >= 1)
  })
})

describe("days of study", () => {
  test("count a day by the clock of that time; what lies ahead makes no row of days", () => {
    const days = countDays([60, NOON, NOON + 900 * DAY])
    assert.equal(days.size, 3)
    assert.equal(countStreak(days, NOON), 1)
  })
})

describe("exams", () => {
  test("that were sat by a clock in 1970 are kept beside the others", () => {
    const { records } = openStore(new FakeStorage())
    const history = new History(records, "intro")
    const sections = [{ title: "单选题", points: 2, ids: ["d-1"], score: 2, max: 2 }]
    const facts = { seed: "7", score: 2, max: 2, passed: true, sections, responses: {} }
    for (const start of [NOON, 60]) history.add({ ...facts, start, end: start })
    assert.deepEqual(
      history.finished.map(({ start }) => start),
      [60, NOON],
    )
  })
})
