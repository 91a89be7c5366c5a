import assert from "node:assert/strict"
import { describe, test } from "node:test"
import {
  formatClock,
  isWarningDue,
  tellTimeLeft,
} from "../../scripts/lectern/runtime/src/exam/exam-clock.js"
import { formatMoment, tellSpan } from "../../scripts/lectern/runtime/src/page/moments.js"

describe("what is left", () => {
  for (const [title, now, counted, expected] of [
    ["goes down with the time", 2000, 2600, 2600],
    ["is nothing when the time is up", 9000, 0, 0],
    ["went down while the page was closed or the device asleep", 4000, 3000, 600],
    ["is no more for a clock that was set back", 500, 2600, 2600],
    ["is no more for a clock that was set back by a year", -31536000, 2600, 2600],
    ["is no less for a clock that was set back and put right", 2001, 2599.2, 2599],
    ["is a whole number of seconds", 500, 2599.2, 2600],
    ["is nothing, and not less, when more was counted", 500, -3, 0],
  ]) {
    test(title, () => assert.equal(tellTimeLeft(4600, now, counted), expected))
  }
})

describe("warnings", () => {
  for (const [title, before, left, due] of [
    ["none with plenty of time", 601, 600, false],
    ["at five minutes", 301, 300, true],
    ["once only", 300, 299, false],
    ["at five minutes after a sleep", 900, 200, true],
    ["at one minute", 61, 60, true],
    ["when the page opens late", 3600, 120, true],
    ["none when the page opens early", 3600, 1200, false],
    ["none at the start of an exam of five minutes", 300, 300, false],
    ["none when the time is up", 61, 0, false],
  ]) {
    test(title, () => assert.equal(isWarningDue(before, left), due))
  }
})

describe("clock", () => {
  for (const [seconds, text] of [
    [0, "00:00"],
    [59, "00:59"],
    [60, "01:00"],
    [3599, "59:59"],
    [3600, "1:00:00"],
    [7265, "2:01:05"],
  ]) {
    test(text, () => assert.equal(formatClock(seconds), text))
  }
})

describe("span", () => {
  for (const [seconds, text] of [
    [0, "0\u00a0秒"],
    [5, "5\u00a0秒"],
    [60, "1\u00a0分"],
    [725, "12\u00a0分 5\u00a0秒"],
  ]) {
    test(text, () => assert.equal(tellSpan(seconds), text))
  }
})

test("a moment is told in the learner's time", () => {
  const time = new Date(2026, 10, 2, 9, 5).getTime() / 1000
  assert.equal(formatMoment(time), "2026-\u206011-\u206002 09:05")
})
