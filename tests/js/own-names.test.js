import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { test } from "node:test"
import { OWN_NAMES } from "../../scripts/lectern/runtime/own-names.js"
import { readStores } from "./helpers.js"

const SOURCES = new URL("../../scripts/lectern/runtime/src/", import.meta.url)

/** Return every word of a text that could be a property's name. */
function listWords(text) {
  return new Set(text.match(/[\w$]+/g))
}

function readSources() {
  const files = readdirSync(SOURCES, { recursive: true }).filter((name) => name.endsWith(".js"))
  return files.map((name) => readFileSync(new URL(name, SOURCES), "utf8")).join("\n")
}

test("no name that is shortened stands in what is stored", () => {
  for (const [file, { stored }] of readStores()) {
    const words = listWords(JSON.stringify(stored))
    const shortened = OWN_NAMES.filter((name) => words.has(name))
    assert.deepEqual([file, shortened], [file, []])
  }
})

test("every name that is shortened is one of ours, and none is that of a data attribute", () => {
  const sources = readSources()
  const words = listWords(sources)
  const attributes = new Set([...sources.matchAll(/\bdataset\.(\w+)/g)].map(([, name]) => name))
  assert.deepEqual(
    OWN_NAMES.filter((name) => !words.has(name) || attributes.has(name)),
    [],
  )
})
