import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { READ_RULES } from "../../scripts/lectern/runtime/src/chapters-read.js"
import { Ledger } from "../../scripts/lectern/runtime/src/ledger.js"
import { eraseStored, listStored } from "../../scripts/lectern/runtime/src/progress/stored.js"
import {
  mergeContent,
  packContent,
  previewContent,
  readContent,
  unpackContent,
} from "../../scripts/lectern/runtime/src/progress/transfer.js"
import { createRandom } from "../../scripts/lectern/runtime/src/random.js"
import { replayAttempts } from "../../scripts/lectern/runtime/src/replay.js"
import { History } from "../../scripts/lectern/runtime/src/study/history.js"
import { FakeStorage, makeItem, named, openStore } from "./helpers.js"

const NO_GAIN = { attempts: 0, exams: 0, stars: 0, chapters: 0 }

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
  return device
}

function markRead(records, path, read, time) {
  new Ledger(records, "read", READ_RULES).change([[path, () => [read, time]]])
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
  test("holds attempts, stars, exams and chapters read, and how the text came to be", () => {
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
    })
  })

  test("leaves settings, running exams and other courses out", () => {
    const { storage, store } = makeDevice()
    store.settings.set("textSize", "large")
    storage.setItem("lectern:c:exam:intro", '{"v":1,"seed":"1"}')
    storage.setItem("lectern:other:stars", '{"v":1,"stars":{}}')
    const names = ["attempts:duties", "attempts:four-hearts", "exams", "read", "stars"]
    assert.deepEqual(Object.keys(listContent(storage)).sort(), names)
  })

  test("of nothing is empty", () => {
    assert.deepEqual(listContent(new FakeStorage()), {})
    assert.equal(readContent(openStore(null).records).size, 0)
  })
})

describe("a text", () => {
  test("comes back as it was, whatever a chat puts around it", () => {
    const { storage } = makeDevice()
    const { content, time, faults } = unpackContent(`张三：\n ${exportFrom(storage)} \n--`, "c")
    assert.deepEqual([time, faults], [5000, 0])
    assert.deepEqual(content, readContent(openStore(storage).records))
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
    const gain = { attempts: 2, exams: 1, stars: 1, chapters: 1 }
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

// Learners on several devices answer, star, read, sit exams, reload and carry records across,
// while the course changes; what each device knows is held against plain sets.

const IDS = ["duties-001", "duties-002", "four-hearts-001", "laws-010-1"]
const CHOICES = ["a", "b", "c"]

/** A device as it must be: attempts and exams as sets, of stars and chapters the latest. */
class Model {
  attempts = new Set()
  exams = new Map()
  latest = new Map()

  setLatest(name, [on, time]) {
    const known = this.latest.get(name)
    if (!known || time > known[1] || (time === known[1] && on)) this.latest.set(name, [on, time])
  }

  take(other) {
    for (const attempt of other.attempts) this.attempts.add(attempt)
    for (const [start, finished] of other.exams) this.exams.set(start, finished)
    for (const [name, value] of other.latest) this.setLatest(name, value)
  }

  /** Return what a verdict must be: that of the latest attempt. */
  judge(item) {
    const own = [...this.attempts].map((text) => JSON.parse(text)).filter(([id]) => id === item.id)
    if (!own.length) return "todo"
    own.sort((one, other) => {
      return one[1] - other[1] || (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)
    })
    const [, , response, revision] = own[own.length - 1]
    if (revision < item.revision || !item.choices.includes(response[0])) return "outdated"
    return response[0] === item.key[0] ? "right" : "wrong"
  }
}

class Device {
  constructor() {
    this.storage = new FakeStorage()
    this.model = new Model()
    this.time = 1000
    this.reload()
  }

  reload() {
    Object.assign(this, openStore(this.storage, this.time))
  }
}

/** By what happens, how a device and its model take it. */
const HAPPENINGS = [
  function answer(device, _others, items, pick) {
    const item = items[pick(items.length)]
    const response = [CHOICES[pick(3)]]
    const { id, revision } = item
    const earlier = device.store.readAttempts(id)
    const last = earlier.length ? earlier[earlier.length - 1][0] : 0
    const time = Math.max(device.time, last + 1)
    device.store.addAttempts([{ id, response, revision }])
    device.model.attempts.add(JSON.stringify([id, time, response, revision]))
  },
  function star(device, _others, items, pick) {
    const { id } = items[pick(items.length)]
    device.store.setStarred(id, pick(2) === 1)
    device.model.setLatest(`star ${id}`, device.store.stars.entries.get(id))
  },
  function read(device, _others, _items, pick) {
    const path = `chapters/0${pick(3)}.html`
    markRead(device.records, path, 1, device.time)
    device.model.latest.set(`read ${path}`, [1, device.time])
  },
  function sit(device, others) {
    const all = [device, ...others].flatMap(({ model }) => [...model.exams.keys()])
    const start = Math.max(1000, ...all) + 1
    new History(device.records, "intro").add(makeFinished(start))
    device.model.exams.set(start, makeFinished(start))
  },
  function carry(device, others, _items, pick) {
    const from = others[pick(others.length)]
    const { content } = unpackContent(exportFrom(from.storage), "c")
    assert.ok(mergeContent(device.records, content))
    device.model.take(from.model)
    device.reload()
  },
  function reload(device) {
    device.reload()
  },
  function setClock(device, _others, _items, pick) {
    device.time = Math.max(1, device.time + pick(200) - 40)
    device.clock.time = device.time
  },
  function updateCourse(_device, _others, items, pick) {
    const item = items[pick(items.length)]
    if (pick(3) === 0) item.revision += 1
    else item.key = [item.choices[pick(item.choices.length)]]
  },
  function dropChoice(_device, _others, items, pick) {
    const item = items[pick(items.length)]
    const choices = pick(2) ? CHOICES : ["a", "b"]
    Object.assign(item, { choices, key: [choices[pick(choices.length)]] })
  },
]

function verifyDevice({ storage, store, model }, items) {
  const { records } = openStore(storage)
  for (const item of items) {
    const { status } = replayAttempts(item, store.readAttempts(item.id))
    assert.equal(status, model.judge(item))
    assert.equal(store.isStarred(item.id), Boolean((model.latest.get(`star ${item.id}`) || [0])[0]))
  }
  const known = listContent(storage)
  const attempts = Object.keys(known)
    .filter((name) => name.startsWith("attempts:"))
    .flatMap((name) => Object.entries(known[name]))
    .flatMap(([id, own]) => own.map((attempt) => JSON.stringify([id, ...attempt])))
  assert.deepEqual(attempts.sort(), [...model.attempts].sort())
  const exams = new History(records, "intro").finished
  assert.deepEqual(
    exams.map(({ start }) => start),
    [...model.exams.keys()].sort((one, other) => one - other),
  )
  for (const [path, entry] of Object.entries(known.read || {})) {
    assert.deepEqual(entry, model.latest.get(`read ${path}`))
  }
}

describe("whatever happens on several devices", () => {
  test("nothing is lost in 3,000 random sequences", () => {
    for (let seed = 1; seed <= 3000; seed += 1) {
      const random = createRandom(seed)
      const pick = (count) => Math.floor(random() * count)
      const devices = [new Device(), new Device(), new Device()]
      const items = IDS.map((id) =>
        makeItem({ id, kind: "single_choice", key: ["a"], choices: CHOICES }),
      )
      const told = []
      try {
        for (let step = 0; step < 15; step += 1) {
          const happen = HAPPENINGS[pick(HAPPENINGS.length)]
          const device = devices[pick(devices.length)]
          told.push(`${devices.indexOf(device)} ${happen.name}`)
          happen(
            device,
            devices.filter((other) => other !== device),
            items,
            pick,
          )
        }
        for (const device of devices) verifyDevice(device, items)
      } catch (error) {
        error.message = `seed ${seed}: ${told.join(", ")}\n${error.message}`
        throw error
      }
    }
  })
})
