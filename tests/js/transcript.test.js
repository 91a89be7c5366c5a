import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { computeCode } from "../../scripts/lectern/runtime/src/transcript/code.js"
import { Learner } from "../../scripts/lectern/runtime/src/transcript/learner.js"
import {
  codeSheet,
  verifyLine,
  writeLine,
} from "../../scripts/lectern/runtime/src/transcript/line.js"
import { sumTranscript } from "../../scripts/lectern/runtime/src/transcript/summary.js"
import { FakeStorage, openStore } from "./helpers.js"

const SUMMARY = {
  chapters: [
    { path: "chapters/01.html", title: "借书", hours: 0.1 },
    { path: "chapters/02.html", title: "还书", hours: 0.2 },
  ],
  banks: {},
  exams: { intro: { title: "入门", passMark: 60, hours: 0.5 } },
  review: "",
  record: "record.html",
}
const NOON = new Date(2026, 10, 22, 12).getTime() / 1000
const DAY = 86400
/** Both chapters read through on the day before. */
const EARNED = {
  "chapters/01.html": [60, 1, NOON - DAY],
  "chapters/02.html": [60, 1, NOON],
}

function makeSitting(day, score) {
  const time = NOON + day * DAY
  return { start: time, end: time, score, max: 100, passed: score >= 60 }
}

function makeContent({ read = {}, reading = EARNED, sittings = [] }) {
  return new Map([
    ["reading", new Map(Object.entries(reading))],
    ["read", new Map(Object.entries(read))],
    ["exams", new Map(sittings.length ? [["intro", sittings]] : [])],
  ])
}

function sum(facts) {
  return sumTranscript(SUMMARY, makeContent(facts), NOON)
}

const EVERYTHING = {
  read: { "chapters/01.html": [1, NOON - DAY], "chapters/02.html": [1, NOON] },
  sittings: [makeSitting(-3, 50), makeSitting(-2, 90), makeSitting(-1, 70)],
}

function makeSheet(facts = EVERYTHING, learner = [["姓名", "张三"]]) {
  return { course: "借阅课", version: "1a2b3c4d", learner, result: sum(facts) }
}

describe("a record", () => {
  test("of nothing has no hours", () => {
    assert.deepEqual(sum({}), {
      chapters: [],
      exams: [],
      hours: 0,
      byHand: 0,
      completed: "",
      today: "2026-11-22",
    })
    assert.deepEqual(sumTranscript(SUMMARY, new Map(), NOON).chapters, [])
  })

  test("has each chapter that was read, with its day and hours, in the course's order", () => {
    const { chapters, hours, completed } = sum({ read: EVERYTHING.read })
    assert.deepEqual(chapters, [
      { title: "借书", day: "2026-11-21", hours: 0.1, byHand: false },
      { title: "还书", day: "2026-11-22", hours: 0.2, byHand: false },
    ])
    assert.deepEqual([hours, completed], [0.3, ""])
  })

  test("says which chapters were marked by hand, and how many hours they count", () => {
    const reading = { "chapters/01.html": [9, 0, 0], "chapters/02.html": [60, 1, NOON - 2 * DAY] }
    const { chapters, hours, byHand } = sum({ read: EVERYTHING.read, reading })
    assert.deepEqual(chapters, [
      { title: "借书", day: "2026-11-21", hours: 0.1, byHand: true },
      { title: "还书", day: "2026-11-20", hours: 0.2, byHand: false },
    ])
    assert.deepEqual([hours, byHand], [0.3, 0.1])
    assert.match(
      writeLine(makeSheet({ read: EVERYTHING.read, reading })),
      /借书（自己标记），2026-11-21，.*｜学时合计：0.3（其中自己标记0.1）｜/,
    )
  })

  test("leaves out what was marked as unread, and chapters that there are no more", () => {
    const read = { "chapters/01.html": [0, NOON], "chapters/09.html": [1, NOON] }
    assert.deepEqual(sum({ read }).chapters, [])
  })

  test("has an exam's best and last score, and the day on which it was first passed", () => {
    assert.deepEqual(sum(EVERYTHING).exams, [
      {
        title: "入门",
        best: { points: "90 / 100", day: "2026-11-20" },
        last: { points: "70 / 100", day: "2026-11-21" },
        passed: "2026-11-20",
        hours: 0.5,
      },
    ])
  })

  test("counts a passed exam once, and one that was not passed not at all", () => {
    assert.equal(sum({ sittings: EVERYTHING.sittings }).hours, 0.5)
    assert.equal(sum({ sittings: [makeSitting(-3, 50)] }).hours, 0)
  })

  test("is completed on the day of what was done last", () => {
    assert.equal(sum(EVERYTHING).completed, "2026-11-22")
    assert.equal(sum({ ...EVERYTHING, sittings: [makeSitting(0, 10)] }).completed, "")
  })
})

describe("the code", () => {
  test("is nine characters in groups, none like another", () => {
    for (let seed = 0; seed < 500; seed += 1) {
      assert.match(computeCode(`${seed}`), /^[34679ACDEFGHJKMNPQRTUVWXY-]{11}$/)
      assert.match(computeCode(`${seed}`), /^...-...-...$/)
    }
  })

  test("stays the same whatever a chat does to spaces and widths", () => {
    assert.equal(computeCode("学习记录｜姓名：张 三"), computeCode("学习记录|姓名:张三"))
  })

  test("changes with every single character", () => {
    const line = writeLine(makeSheet())
    const text = line.slice(0, line.lastIndexOf("｜"))
    const code = computeCode(text)
    for (let place = 0; place < text.length; place += 1) {
      const changed = `${text.slice(0, place)}${text[place] === "7" ? "8" : "7"}${text.slice(place + 1)}`
      if (text[place] !== " ") assert.notEqual(computeCode(changed), code, changed)
    }
  })

  test("changes when two characters are exchanged", () => {
    assert.notEqual(computeCode("86 / 100"), computeCode("68 / 100"))
  })
})

describe("the line", () => {
  test("says everything that the sheet shows", () => {
    const sheet = makeSheet()
    assert.equal(
      writeLine(sheet),
      "学习记录｜课程名称：借阅课｜课程版本：1a2b3c4d｜姓名：张三" +
        "｜课程内容：借书，2026-11-21，0.1学时；还书，2026-11-22，0.2学时" +
        "｜考核项目：入门，最好 90 / 100（2026-11-20），最近 70 / 100（2026-11-21）" +
        "，及格（2026-11-20），0.5学时" +
        `｜学时合计：0.8｜全部完成日期：2026-11-22｜打印日期：2026-11-22｜核对码：${codeSheet(sheet)}`,
    )
  })

  test("of nothing says so", () => {
    const line = writeLine(makeSheet({}, [["姓名", ""]]))
    assert.match(
      line,
      /姓名：未填｜课程内容：无｜考核项目：无｜学时合计：0｜全部完成日期：尚未全部完成/,
    )
  })

  const line = writeLine(makeSheet())
  for (const [title, pasted, agrees] of [
    ["as it was copied", line, true],
    ["within what a chat puts around it", `张三：\n${line}\n2026-11-22 09:05`, true],
    ["broken into lines, narrowed", line.replace(/｜/g, "\n|").replace(/：/g, ":"), true],
    ["with its code in small letters", line.replace(/[A-Z]/g, (one) => one.toLowerCase()), true],
    ["with another score", line.replace("90", "95"), false],
    ["with another name", line.replace("张三", "张山"), false],
    ["with another code", line.replace(/.$/, (one) => (one === "A" ? "C" : "A")), false],
    ["cut short within its code", line.slice(0, -2), false],
    ["without its beginning", line.slice(6), null],
    ["without its code", line.slice(0, line.lastIndexOf("｜")), null],
    ["that is something else", "您好", null],
    ["that is empty", "", null],
  ]) {
    test(`${title} is ${agrees === null ? "no line" : agrees ? "right" : "wrong"}`, () => {
      assert.equal(verifyLine(pasted), agrees)
    })
  }
})

describe("what a learner enters", () => {
  const KEY = "lectern:c:learner"

  test("is kept by field, and is no part of the settings", () => {
    const storage = new FakeStorage()
    new Learner(openStore(storage).records).write("姓名", "张三")
    assert.deepEqual(storage.read(KEY), { v: 1, learner: { 姓名: ["张三", 1000] } })
    assert.equal(new Learner(openStore(storage).records).read("姓名"), "张三")
    assert.equal(new Learner(openStore(storage).records).read("单位"), "")
  })

  test("is one short row, whatever was stored", () => {
    const storage = new FakeStorage({
      [KEY]: JSON.stringify({ v: 1, learner: { 姓名: [`张｜三\n；${"长".repeat(99)}`, 5] } }),
    })
    const entry = new Learner(openStore(storage).records).read("姓名")
    assert.match(entry, /^张 三 长+$/)
    assert.equal(entry.length, 30)
  })

  test("can be emptied, also after the clock went back", () => {
    const storage = new FakeStorage()
    new Learner(openStore(storage, 9000).records).write("姓名", "张三")
    new Learner(openStore(storage, 1000).records).write("姓名", "")
    assert.deepEqual(storage.read(KEY).learner, { 姓名: ["", 9001] })
  })

  test("in another tab is taken up", () => {
    const storage = new FakeStorage()
    const learner = new Learner(openStore(storage).records)
    new Learner(openStore(storage).records).write("姓名", "李四")
    learner.refresh(false)
    assert.equal(learner.read("姓名"), "李四")
    storage.values.clear()
    learner.refresh(true)
    assert.equal(learner.read("姓名"), "")
  })

  test("is kept in memory where nothing can be stored", () => {
    const learner = new Learner(openStore(null).records)
    learner.write("姓名", "张三")
    learner.refresh(false)
    assert.equal(learner.read("姓名"), "张三")
  })
})
