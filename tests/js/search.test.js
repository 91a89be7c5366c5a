/** Search: sections come when something is asked, and every substring is found. */
import assert from "node:assert/strict"
import { test } from "node:test"
import { Librarian } from "../../scripts/lectern/runtime/src/search/librarian.js"
import { buildIndex, findSections } from "../../scripts/lectern/runtime/src/search/search-index.js"

const SETUP = { type: 0, data: { config: { sections: "sections.js" }, docs: [] } }
const READY = { type: 1 }
const QUERY = 2
const SECTIONS = [
  { location: "a.html", title: "借书", text: "" },
  { location: "a.html#b", title: "还书", text: "<p>每人最多借<b>5</b>本，按ＡＢＣ排列。</p>" },
]

/** Return a librarian who was set up, and the addresses that it loads. */
async function setUp(load = async () => SECTIONS) {
  const loaded = []
  const librarian = new Librarian((address) => {
    loaded.push(address)
    return load()
  })
  assert.deepEqual(await librarian.answer(SETUP), READY)
  return { librarian, loaded }
}

/** Return the places in an answer. */
function listPlaces({ data }) {
  return data.items.map((hits) => hits.map(({ location }) => location))
}

test("nothing is loaded before something is asked", async () => {
  const { librarian, loaded } = await setUp()
  for (const nothing of ["", " "]) {
    const answer = await librarian.answer({ type: QUERY, data: nothing })
    assert.deepEqual(answer, { type: 3, data: { items: [] } })
  }
  assert.deepEqual(loaded, [])
})

test("sections are loaded once, also for queries that come meanwhile", async () => {
  const { librarian, loaded } = await setUp()
  const queries = ["最多借", "还书", "没有"].map((data) => librarian.answer({ type: QUERY, data }))
  const found = (await Promise.all(queries)).map(listPlaces)
  assert.deepEqual(found, [[["a.html#b", "a.html"]], [["a.html#b", "a.html"]], []])
  assert.deepEqual(loaded, ["sections.js"])
})

test("a load that failed is tried again", async () => {
  let works = false
  const { librarian, loaded } = await setUp(() =>
    works ? Promise.resolve(SECTIONS) : Promise.reject(new Error("no network")),
  )
  assert.equal(await librarian.answer({ type: QUERY, data: "还书" }), undefined)
  works = true
  const answer = await librarian.answer({ type: QUERY, data: "还书" })
  assert.equal(listPlaces(answer).length, 1)
  assert.equal(loaded.length, 2)
})

test("what nobody asked is not answered", async () => {
  const { librarian } = await setUp()
  assert.equal(await librarian.answer(READY), undefined)
})

test("capitals and full-width signs are found as what they mean, and shown as typed", () => {
  const entries = buildIndex(SECTIONS)
  for (const query of ["abc", "ＡＢＣ", "Abc", "借 abc"]) {
    const [[hit]] = findSections(entries, query)
    assert.equal(hit.location, "a.html#b")
    assert.match(hit.text, /ＡＢＣ/)
  }
})

test("pages for trainers are found only from pages for trainers", async () => {
  const sections = [...SECTIONS, { location: "trainers/bank.html", title: "还书的题", text: "" }]
  for (const [asked, count] of [
    ["", 1],
    ["#trainers", 2],
    ["#trainers?1764542400000", 2],
  ]) {
    const librarian = new Librarian(async () => sections, asked)
    await librarian.answer(SETUP)
    assert.equal(listPlaces(await librarian.answer({ type: QUERY, data: "还书" })).length, count)
  }
})
