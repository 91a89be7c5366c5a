/** What several tests need: shared cases, a store that misbehaves on request, items. */
import { readdirSync, readFileSync } from "node:fs"
import { Records } from "../../scripts/lectern/runtime/src/records/records.js"
import { Store } from "../../scripts/lectern/runtime/src/records/store.js"

/** Return the cases that the Python tests read too. */
export function readCases(name) {
  const url = new URL(`../cases/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(url, "utf8"))
}

/** Return what every version has stored, by the names of the files, the oldest first. */
export function readStores() {
  const files = readdirSync(new URL("../cases/stores", import.meta.url)).sort()
  return files.map((file) => [file, readCases(`stores/${file.replace(".json", "")}`)])
}

/** A `localStorage` in memory; `room` limits its characters, `error` makes every use fail. */
export class FakeStorage {
  constructor(values = {}) {
    this.values = new Map(Object.entries(values))
    this.room = Number.POSITIVE_INFINITY
    this.error = null
  }

  getItem(key) {
    if (this.error) throw this.error
    return this.values.has(key) ? this.values.get(key) : null
  }

  setItem(key, value) {
    if (this.error) throw this.error
    const others = [...this.values].filter(([name]) => name !== key)
    const used = others.reduce((sum, [, text]) => sum + text.length, 0)
    if (used + value.length > this.room) throw named("QuotaExceededError")
    this.values.set(key, value)
  }

  removeItem(key) {
    if (this.error) throw this.error
    this.values.delete(key)
  }

  get length() {
    if (this.error) throw this.error
    return this.values.size
  }

  key(place) {
    return [...this.values.keys()][place]
  }

  read(key) {
    return JSON.parse(this.getItem(key))
  }
}

/** Return an error as browsers throw it. */
export function named(name) {
  return Object.assign(new Error(name), { name })
}

/** Return a store with a clock that stands at `time`, and the problems it has told. */
export function openStore(storage, time = 1000) {
  const problems = []
  const clock = { time }
  const tell = (problem) => problems.push(problem)
  const records = new Records(storage, "c", tell, () => clock.time)
  return { store: new Store(records), records, problems, clock }
}

/** Return an item with what a case leaves out. */
export function makeItem(facts) {
  const choices = Array.isArray(facts.key) ? facts.key.flat() : Object.values(facts.key)
  return { id: "t-1", revision: 1, partialCredit: false, choices, ...facts }
}

/** Store an attempt at an item. */
export function addAttempt(store, id, response, revision = 1) {
  store.addAttempts([{ id, response, revision }])
}
