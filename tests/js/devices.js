/** Devices of one learner, and a simple model of what must be known on each. */
import assert from "node:assert/strict"
import {
  mergeContent,
  packContent,
  previewContent,
  readContent,
  unpackContent,
} from "../../scripts/lectern/runtime/src/records/transfer.js"
import { FakeStorage, openStore } from "./helpers.js"

export function makeFinished(start) {
  const sections = [{ title: "单选题", points: 2, ids: ["d-1"], score: 2, max: 2 }]
  return { seed: "7", start, end: start, score: 2, max: 2, passed: true, sections, responses: {} }
}

/** Whether the first of two values set at the same second counts. */
function outranks([value], [other]) {
  if (typeof value === "number") return value > other
  return value.length === other.length ? value > other : value.length > other.length
}

/** A device as it must be: attempts and exams as sets, of time the most, of all else the latest. */
export class Model {
  attempts = new Set()
  exams = new Map()
  latest = new Map()
  seconds = new Map()

  /** Note what the learner did last here, whatever the clock says. */
  set(name, value, time) {
    const known = this.latest.get(name)
    this.latest.set(name, [value, known ? Math.max(time, known[1] + 1) : time])
  }

  answer(id, time, response, revision) {
    const own = this.listAttempts(id).map(([, known]) => known)
    const stamp = Math.max(time, ...own.map((known) => known + 1))
    this.attempts.add(JSON.stringify([id, stamp, response, revision]))
  }

  spend(path, seconds) {
    this.seconds.set(path, (this.seconds.get(path) || 0) + seconds)
  }

  take(other) {
    for (const [path, seconds] of other.seconds) {
      this.seconds.set(path, Math.max(seconds, this.seconds.get(path) || 0))
    }
    for (const attempt of other.attempts) this.attempts.add(attempt)
    for (const [start, finished] of other.exams) this.exams.set(start, finished)
    for (const [name, entry] of other.latest) {
      const known = this.latest.get(name)
      const isLater = !known || entry[1] > known[1]
      if (isLater || (entry[1] === known[1] && outranks(entry, known))) this.latest.set(name, entry)
    }
  }

  copy() {
    const copy = new Model()
    copy.take(this)
    return copy
  }

  listAttempts(id) {
    return [...this.attempts].map((text) => JSON.parse(text)).filter(([own]) => own === id)
  }

  read(name, nothing) {
    return (this.latest.get(name) || [nothing])[0]
  }

  /** Return what a verdict must be: that of the latest attempt. */
  judge(item) {
    const own = this.listAttempts(item.id)
    if (!own.length) return "todo"
    own.sort((one, other) => {
      return one[1] - other[1] || (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)
    })
    const [, , response, revision] = own[own.length - 1]
    if (revision < item.revision || !item.choices.includes(response[0])) return "outdated"
    return response[0] === item.key[0] ? "right" : "wrong"
  }
}

export class Device {
  constructor() {
    this.storage = new FakeStorage()
    this.model = new Model()
    this.time = 1000
    this.tabs = [null, null]
    this.reload()
    this.tabs.reverse()
    this.reload()
  }

  get records() {
    return this.tabs[0].records
  }

  get store() {
    return this.tabs[0].store
  }

  /** Open anew what the tab in front shows. */
  reload() {
    this.tabs[0] = openStore(this.storage, this.time)
  }

  setClock(time) {
    this.time = Math.max(1, time)
    for (const { clock } of this.tabs) clock.time = this.time
  }

  export() {
    return packContent(readContent(openStore(this.storage).records), "c", this.time)
  }

  import(text) {
    const { content } = unpackContent(text, "c")
    assert.ok(mergeContent(this.records, content))
    const gain = previewContent(this.records, content)
    assert.ok(Object.values(gain).every((count) => count === 0))
  }
}
