// Learners on several devices answer, star, note, tick, read, sit exams, reload, erase and carry
// records across, in two tabs each, while clocks go wrong and the course changes; what each
// device knows is held against plain sets.
import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { createRandom } from "../../scripts/lectern/runtime/src/judging/random.js"
import { replayAttempts } from "../../scripts/lectern/runtime/src/judging/replay.js"
import { READ_RULES } from "../../scripts/lectern/runtime/src/records/chapters-read.js"
import { isTicked, storeTick } from "../../scripts/lectern/runtime/src/records/checklists.js"
import { History } from "../../scripts/lectern/runtime/src/records/history.js"
import { Ledger } from "../../scripts/lectern/runtime/src/records/ledger.js"
import { NOTE_RULES } from "../../scripts/lectern/runtime/src/records/notes.js"
import { addSeconds, READING_RULES } from "../../scripts/lectern/runtime/src/records/reading.js"
import { stampAfter } from "../../scripts/lectern/runtime/src/records/stars.js"
import { eraseStored } from "../../scripts/lectern/runtime/src/records/stored.js"
import { readContent, unpackContent } from "../../scripts/lectern/runtime/src/records/transfer.js"
import { Device, Model, makeFinished } from "./devices.js"
import { makeItem, openStore } from "./helpers.js"

const SEQUENCES = 4000
const STEPS = 24
const IDS = ["duties-001", "duties-002", "four-hearts-001", "laws-010-1"]
const CHOICES = ["a", "b", "c"]
const TEXTS = ["", "问", "要问清楚"]

function pickItem({ items, pick }) {
  const offered = items.filter(({ retired }) => !retired)
  return offered[pick(offered.length)]
}

/** By what happens, how a device and its model take it. */
const HAPPENINGS = [
  function answer(device, course) {
    const { id, revision } = pickItem(course)
    const response = [CHOICES[course.pick(3)]]
    device.store.addAttempts([{ id, response, revision }])
    device.model.answer(id, device.time, response, revision)
  },
  function answerInExam(device, course) {
    const { id, revision } = pickItem(course)
    const response = [CHOICES[course.pick(3)]]
    const ended = Math.max(1, device.time - 500)
    device.store.addAttempts([{ id, response, revision }], ended)
    device.model.answer(id, ended, response, revision)
  },
  function star(device, course) {
    const { id } = pickItem(course)
    const starred = course.pick(2)
    device.store.setStarred(id, starred === 1)
    device.model.set(`star ${id}`, starred, device.time)
  },
  function note(device, course) {
    const { id } = pickItem(course)
    const text = TEXTS[course.pick(TEXTS.length)]
    const ledger = new Ledger(device.records, "notes", NOTE_RULES)
    ledger.change([[id, (known) => [text, stampAfter(known, device.time)]]])
    device.model.set(`note ${id}`, text, device.time)
  },
  function tick(device, { pick }) {
    const [task, ticked] = [`task${pick(2)}`, pick(2)]
    storeTick(device.records, task, ticked === 1)
    device.model.set(`tick ${task}`, ticked, device.time)
  },
  function read(device, { pick }) {
    const [path, isRead] = [`chapters/0${pick(3)}.html`, pick(2)]
    const ledger = new Ledger(device.records, "read", READ_RULES)
    ledger.change([[path, (known) => [isRead, stampAfter(known, device.time)]]])
    device.model.set(`read ${path}`, isRead, device.time)
  },
  function spendTime(device, { pick }) {
    const [path, seconds] = [`chapters/0${pick(3)}.html`, pick(200)]
    const ledger = new Ledger(device.records, "reading", READING_RULES)
    ledger.change([[path, (known) => addSeconds(known, seconds)]])
    device.model.spend(path, seconds)
  },
  function sit(device, { devices }) {
    const all = devices.flatMap(({ model }) => [...model.exams.keys()])
    const start = Math.max(1000, ...all) + 1
    new History(device.records, "intro").add(makeFinished(start))
    device.model.exams.set(start, makeFinished(start))
  },
  function carry(device, { devices, pick }) {
    const from = devices[pick(devices.length)]
    device.import(from.export())
    device.model.take(from.model)
  },
  function keepFile(device, course) {
    course.file = { text: device.export(), model: device.model.copy() }
  },
  function takeFile(device, { file }) {
    if (!file) return
    device.import(`张三：\n${file.text}\n`)
    device.model.take(file.model)
  },
  function takeTextThatIsCut(device) {
    assert.deepEqual(unpackContent(device.export().slice(0, -3), "c"), { refusal: "broken" })
  },
  function reload(device) {
    device.reload()
  },
  function changeTab(device) {
    device.tabs.reverse()
  },
  function erase(device, { pick }) {
    // Seldom, or little is there to lose.
    if (pick(4)) return
    assert.ok(eraseStored(device.records))
    for (const { store } of device.tabs) store.follow({ key: null, newValue: null })
    device.model = new Model()
  },
  function setClock(device, { pick }) {
    device.setClock(device.time + pick(200) - 40)
  },
  function loseClock(device, { pick }) {
    device.setClock(pick(2) ? 1 : device.time + 1e8)
  },
  function changeKey(_device, course) {
    const item = pickItem(course)
    item.key = [item.choices[course.pick(item.choices.length)]]
  },
  function raiseRevision(_device, course) {
    pickItem(course).revision += 1
  },
  function changeChoices(_device, course) {
    const choices = course.pick(2) ? CHOICES : ["a", "b"]
    Object.assign(pickItem(course), { choices, key: [choices[course.pick(choices.length)]] })
  },
  function retireItem(_device, { items }) {
    // One always stays.
    items[0].retired = true
  },
]

function verifyVerdicts({ store, model }, items) {
  store.refresh()
  for (const item of items) {
    const { status } = replayAttempts(item, store.readAttempts(item.id))
    assert.equal(status, model.judge(item))
    assert.equal(store.isStarred(item.id), model.read(`star ${item.id}`) === 1)
  }
}

function verifyStored(device) {
  const { records } = openStore(device.storage)
  const stored = JSON.parse(device.export()).records
  const attempts = Object.keys(stored)
    .filter((name) => name.startsWith("attempts:"))
    .flatMap((name) => Object.entries(stored[name]))
    .flatMap(([id, own]) => own.map((attempt) => JSON.stringify([id, ...attempt])))
  assert.deepEqual(attempts.sort(), [...device.model.attempts].sort())
  assert.deepEqual(
    new History(records, "intro").finished.map(({ start }) => start),
    [...device.model.exams.keys()].sort((one, other) => one - other),
  )
  const latest = [
    ["star", stored.stars],
    ["note", stored.notes],
    ["read", stored.read],
    ["tick", stored.checklists],
  ].flatMap(([name, entries]) =>
    Object.entries(entries || {}).map(([id, entry]) => [`${name} ${id}`, entry]),
  )
  assert.deepEqual(new Map(latest.sort()), new Map([...device.model.latest].sort()))
  const seconds = Object.entries(stored.reading || {}).map(([path, [known]]) => [path, known])
  assert.deepEqual(new Map(seconds.sort()), new Map([...device.model.seconds].sort()))
  assert.equal(isTicked(records, "task0"), device.model.read("tick task0") === 1)
}

function makeCourse(seed) {
  const random = createRandom(seed)
  return {
    pick: (count) => Math.floor(random() * count),
    devices: [new Device(), new Device(), new Device()],
    items: IDS.map((id) => makeItem({ id, kind: "single_choice", key: ["a"], choices: CHOICES })),
    file: null,
  }
}

function runSequence(seed) {
  const course = makeCourse(seed)
  const { devices, items, pick } = course
  const told = []
  try {
    for (let step = 0; step < STEPS; step += 1) {
      const happen = HAPPENINGS[pick(HAPPENINGS.length)]
      const device = devices[pick(devices.length)]
      told.push(`${devices.indexOf(device)} ${happen.name}`)
      happen(device, course)
    }
    for (const device of devices) {
      verifyVerdicts(device, items)
      verifyStored(device)
    }
  } catch (error) {
    error.message = `seed ${seed}: ${told.join(", ")}\n${error.message}`
    throw error
  }
}

describe("whatever happens on several devices", () => {
  test(`nothing is lost in ${SEQUENCES} random sequences`, () => {
    for (let seed = 1; seed <= SEQUENCES; seed += 1) runSequence(seed)
  })

  test("those who exchange their records know the same", () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const course = makeCourse(seed)
      for (let step = 0; step < STEPS; step += 1) {
        const happen = HAPPENINGS[course.pick(HAPPENINGS.length)]
        happen(course.devices[course.pick(3)], course)
      }
      const [one, other] = course.devices
      const texts = [one.export(), other.export()]
      one.import(texts[1])
      other.import(texts[0])
      const contents = [one, other].map((device) => readContent(openStore(device.storage).records))
      const [known, same] = contents.map((content) =>
        [...content].map(([name, entries]) => [name, [...entries].sort()]).sort(),
      )
      assert.deepEqual(known, same, `seed ${seed}`)
    }
  })
})
