import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { READ_RULES } from "../../scripts/lectern/runtime/src/records/chapters-read.js"
import { storeTick } from "../../scripts/lectern/runtime/src/records/checklists.js"
import { History } from "../../scripts/lectern/runtime/src/records/history.js"
import { PLACE_RULES } from "../../scripts/lectern/runtime/src/records/last-page.js"
import { Ledger } from "../../scripts/lectern/runtime/src/records/ledger.js"
import { NOTE_RULES } from "../../scripts/lectern/runtime/src/records/notes.js"
import { addSeconds, READING_RULES } from "../../scripts/lectern/runtime/src/records/reading.js"
import { eraseStored, listStored } from "../../scripts/lectern/runtime/src/records/stored.js"
import {
  mergeContent,
  packContent,
  previewContent,
  readContent,
  unpackContent,
} from "../../scripts/lectern/runtime/src/records/transfer.js"
import { FakeStorage, named, openStore } from "./helpers.js"

const NO_GAIN = {
  attempts: 0,
  exams: 0,
  stars: 0,
  notes: 0,
  chapters: 0,
  ticks: 0,
  readings: 0,
  places: 0,
  situations: 0,
}

const PAGE = "chapters/01.html"

function makeFinished(start) {
  const sections = [{ title: "单选题", points: 2, ids: ["d-1"], score: 2, max: 2 }]
  return { seed: "7", start, end: start, score: 2, max: 2, passed: true, sections, responses: {} }
}

/** Return a device on which something of everything has been done. */
function makeDevice(storage = new FakeStorage(), time = 1000) {
  const device = { storage, ...openStore(storage, time) }
  device.store.addAttempts([
    { id: "duties-001", response: ["a"], revision: 1 },
    { id: "four-hearts-001", response: ["十"], revision: 1 },
  ])
  device.store.setStarred("duties-001", true)
  new History(device.records, "intro").add(makeFinished(time))
  markRead(device.records, "chapters/01.html", 1, time)
  storeTick(device.records, "1a2b3c4d", true)
  writeNote(device.records, "duties-001", ["要问  清楚 > \u200b“{”", time])
  readFor(device.records, "chapters/01.html", 60)
  new Ledger(device.records, "place", PLACE_RULES).change([["chapter", () => [PAGE, time]]])
  return device
}

function markRead(records, path, read, time) {
  new Ledger(records, "read", READ_RULES).change([[path, () => [read, time]]])
}

function readFor(records, path, seconds) {
  const ledger = new Ledger(records, "reading", READING_RULES)
  ledger.change([[path, (known) => addSeconds(known, seconds)]])
}

function writeNote(records, id, note) {
  new Ledger(records, "notes", NOTE_RULES).change([[id, () => note]])
}

function exportFrom(storage) {
  return packContent(readContent(openStore(storage).records), "c", 5000)
}

function importInto(storage, text) {
  return mergeContent(openStore(storage).records, unpackContent(text, "c").content)
}

/** Return what a store holds of what is carried over. */
function listContent(storage) {
  return JSON.parse(exportFrom(storage)).records
}

describe("export", () => {
  test("holds all that was done, and how the text came to be", () => {
    const packed = JSON.parse(exportFrom(makeDevice().storage))
    assert.deepEqual(
      { ...packed, records: null },
      {
        format: "lectern-records",
        v: 1,
        course: "c",
        time: 5000,
        records: null,
      },
    )
    assert.deepEqual(packed.records, {
      "attempts:duties": { "duties-001": [[1000, ["a"], 1]] },
      "attempts:four-hearts": { "four-hearts-001": [[1000, ["十"], 1]] },
      stars: { "duties-001": [1, 1000] },
      exams: { intro: [makeFinished(1000)] },
      read: { "chapters/01.html": [1, 1000] },
      checklists: { "1a2b3c4d": [1, 1000] },
      notes: { "duties-001": ["要问  清楚 > \u200b“{”", 1000] },
      reading: { "chapters/01.html": [60, 0, 0] },
      place: { chapter: ["chapters/01.html", 1000] },
    })
  })

  test("leaves names, settings, running exams and other courses out", () => {
    const { storage, store } = makeDevice()
    store.settings.set("textSize", "large")
    storage.setItem("lectern:c:learner", '{"v":1,"learner":{"姓名":["张三",1]}}')
    storage.setItem("lectern:c:exam:intro", '{"v":1,"seed":"1"}')
    storage.setItem("lectern:other:stars", '{"v":1,"stars":{}}')
    assert.deepEqual(Object.keys(listContent(storage)).sort(), [
      "attempts:duties",
      "attempts:four-hearts",
      "checklists",
      "exams",
      "notes",
      "place",
      "read",
      "reading",
      "stars",
    ])
  })

  test("of nothing is empty", () => {
    assert.deepEqual(listContent(new FakeStorage()), {})
    assert.equal(readContent(openStore(null).records).size, 0)
  })
})

describe("a text", () => {
  for (const [title, change] of [
    ["with a greeting and a signature", (text) => `张三：\n ${text} \n--`],
    ["among other braces", (text) => `{看这里} {"a":1}\n${text}\n{完}`],
    ["broken every 40 characters", (text) => text.replace(/.{40}/g, "$&\r\n")],
    ["broken and quoted in an answer", (text) => text.replace(/.{72}/g, "$& \n> > ")],
    ["with signs that nobody sees", (text) => text.replace(/.{9}/g, "$&\u200b")],
    ["after one that was cut short", (text) => `${text.slice(0, -9)}\n再发一次：\n${text}`],
    ["twice", (text) => `${text}\n\n${text}`],
    ["laid out by an editor", (text) => JSON.stringify(JSON.parse(text), null, 2)],
  ]) {
    test(`${title} comes back as it was`, () => {
      const { storage } = makeDevice()
      const { content, time, faults } = unpackContent(change(exportFrom(storage)), "c")
      assert.deepEqual([time, faults], [5000, 0])
      const edited = title === "laid out by an editor"
      const { records } = openStore(storage)
      const note = edited ? "要问  清楚 > “{”" : "要问  清楚 > \u200b“{”"
      assert.deepEqual(content.get("notes").get("duties-001"), [note, 1000])
      content.set("notes", readContent(records).get("notes"))
      assert.deepEqual(content, readContent(records))
    })
  }

  test("has no sign that a mailer or a chat would change", () => {
    assert.match(exportFrom(makeDevice().storage), /^[^\s>\u00ad\u200b-\u200f\u2060]+$/)
  })

  for (const [title, change, refusal] of [
    ["cut short", (text) => text.slice(0, -20), "broken"],
    ["empty", () => "", "broken"],
    ["of another course", (text) => text.replace('"course":"c"', '"course":"d"'), "foreign"],
    ["of another program", () => '{"v":1}', "foreign"],
    ["of a newer course", (text) => text.replace('"v":1', '"v":2'), "newer"],
  ]) {
    test(`${title} is refused as ${refusal}`, () => {
      const text = change(exportFrom(makeDevice().storage))
      assert.deepEqual(unpackContent(text, "c"), { refusal })
    })
  }

  test("with faults gives what is valid and counts the rest", () => {
    const text = JSON.stringify({
      format: "lectern-records",
      v: 1,
      course: "c",
      records: {
        "attempts:duties": { "duties-001": [[1, ["a"], 1], "?"], "duties-002": 7 },
        stars: { "duties-001": [1, 5] },
        constructor: { x: 1 },
        settings: { textSize: "large" },
        exams: null,
      },
    })
    const { content, faults } = unpackContent(text, "c")
    assert.equal(faults, 4)
    assert.deepEqual(Object.fromEntries([...content].map(([name, map]) => [name, [...map]])), {
      "attempts:duties": [["duties-001", [[1, ["a"], 1]]]],
      stars: [["duties-001", [1, 5]]],
    })
  })
})

describe("import", () => {
  test("is previewed without a change", () => {
    const { content } = unpackContent(exportFrom(makeDevice().storage), "c")
    const storage = new FakeStorage()
    const { records } = openStore(storage)
    const gain = Object.assign({}, NO_GAIN, { attempts: 2, exams: 1, stars: 1, notes: 1 })
    Object.assign(gain, { chapters: 1, ticks: 1, readings: 1, places: 1 })
    assert.deepEqual(previewContent(records, content), gain)
    assert.deepEqual([...storage.values], [])
  })

  test("adds what is not there, once", () => {
    const text = exportFrom(makeDevice().storage)
    const { storage } = makeDevice(new FakeStorage(), 2000)
    assert.ok(importInto(storage, text))
    const { content } = unpackContent(text, "c")
    assert.deepEqual(previewContent(openStore(storage).records, content), NO_GAIN)
    assert.deepEqual(listContent(storage)["attempts:duties"]["duties-001"], [
      [1000, ["a"], 1],
      [2000, ["a"], 1],
    ])
    assert.deepEqual(
      listContent(storage).exams.intro.map(({ start }) => start),
      [1000, 2000],
    )
    assert.deepEqual(listContent(storage).stars, { "duties-001": [1, 2000] })
    assert.deepEqual(listContent(storage).checklists, { "1a2b3c4d": [1, 2000] })
  })

  test("of notes takes the later one, also where it was emptied", () => {
    const [one, other] = [new FakeStorage(), new FakeStorage()]
    writeNote(openStore(one).records, "duties-001", ["旧的", 1000])
    writeNote(openStore(other).records, "duties-001", ["", 2000])
    const { content } = unpackContent(exportFrom(other), "c")
    assert.deepEqual(previewContent(openStore(one).records, content), { ...NO_GAIN, notes: 1 })
    assert.ok(importInto(one, exportFrom(other)))
    assert.ok(importInto(other, exportFrom(one)))
    for (const storage of [one, other]) {
      assert.deepEqual(listContent(storage).notes, { "duties-001": ["", 2000] })
    }
  })

  test("into a full store says that not everything is stored, and loses nothing", () => {
    const { storage, problems } = makeDevice(new FakeStorage(), 2000)
    const before = [...storage.values]
    storage.room = 400
    const { records } = openStore(storage)
    const content = new Map([["stars", new Map([["x".repeat(400), [1, 1]]])]])
    assert.ok(!mergeContent(records, content))
    assert.deepEqual([...storage.values], before)
    assert.deepEqual(problems, [])
  })

  for (const [title, storage] of [
    ["blocked", null],
    ["a newer course's", new FakeStorage({ "lectern:c:stars": '{"v":2}' })],
  ]) {
    test(`into a store that is ${title} says that not everything is stored`, () => {
      const content = new Map([["stars", new Map([["duties-001", [1, 1]]])]])
      assert.ok(!mergeContent(openStore(storage).records, content))
    })
  }
})

describe("erasing", () => {
  test("takes everything of the course, and leaves the size of the text and other courses", () => {
    const { storage, store, records } = makeDevice()
    store.settings.set("textSize", "large")
    store.settings.set("lastPage", { url: "a.html" })
    storage.setItem("lectern:c:aside:stars:1", "{")
    storage.setItem("lectern:c:attempts:laws", '{"v":2}')
    storage.setItem("lectern:c2:stars", "{}")
    assert.ok(eraseStored(records))
    assert.deepEqual(Object.fromEntries(storage.values), {
      "lectern:c2:stars": "{}",
      "lectern:c:settings": '{"v":1,"textSize":"large"}',
    })
  })

  test("of nothing leaves nothing", () => {
    const storage = new FakeStorage()
    assert.ok(eraseStored(openStore(storage).records))
    assert.equal(storage.values.size, 0)
  })

  test("says when the store refuses", () => {
    const storage = new FakeStorage({ "lectern:c:stars": '{"v":1}' })
    storage.removeItem = () => {
      throw named("SecurityError")
    }
    assert.ok(!eraseStored(openStore(storage).records))
    assert.deepEqual(listStored(openStore(storage).records), ["stars"])
  })
})
