import assert from "node:assert/strict"
import { describe, test } from "node:test"
import {
  listEntries,
  listOptions,
  NO_FILTERS,
  narrow,
} from "../../scripts/lectern/runtime/src/judging/catalog.js"
import { DAILY, selectDaily } from "../../scripts/lectern/runtime/src/judging/daily.js"
import { selectDue } from "../../scripts/lectern/runtime/src/judging/due-items.js"
import { Queue } from "../../scripts/lectern/runtime/src/review/queue.js"
import {
  selectNoted,
  selectRush,
  selectStarred,
} from "../../scripts/lectern/runtime/src/review/selection.js"

const TODAY = 100

function makeEntry(id, known = {}, facts = {}) {
  const item = { kind: "true_false", tags: [], chapter: "", parts: [{ kind: "true_false" }] }
  return {
    id,
    bank: "a",
    starred: false,
    item,
    known: { status: "todo", due: null, noted: false, last: 0, ...known },
    ...facts,
  }
}

const idsOf = (entries) => entries.map(({ id }) => id)
const NEW = Array.from({ length: 30 }, (_, n) => makeEntry(`n-${n}`))

describe("今日复习", () => {
  test("has what is due, mistakes and starred first, then what has waited longest", () => {
    const entries = [
      makeEntry("new"),
      makeEntry("later", { due: 101 }),
      makeEntry("today", { due: 100 }),
      makeEntry("old", { due: 90 }),
      makeEntry("missed", { due: 99, noted: true }),
      makeEntry("starred", { due: 98 }, { starred: true }),
    ]
    assert.deepEqual(idsOf(selectDue(entries, TODAY)), ["starred", "missed", "old", "today"])
  })
})

describe("错题本 and 收藏", () => {
  test("have the latest mistake first, and what is starred", () => {
    const entries = [
      makeEntry("one", { noted: true, last: 1 }),
      makeEntry("two", { noted: true, last: 2 }),
      makeEntry("star", {}, { starred: true }),
    ]
    assert.deepEqual(idsOf(selectNoted(entries)), ["two", "one"])
    assert.deepEqual(idsOf(selectStarred(entries)), ["star"])
  })
})

describe("每日一练", () => {
  test("is the same for all who have done nothing, and another the next day", () => {
    const daily = selectDaily(NEW, TODAY)
    assert.equal(daily.length, DAILY)
    assert.deepEqual(daily, selectDaily(NEW, TODAY))
    assert.notDeepEqual(daily, selectDaily(NEW, TODAY + 1))
  })

  test("begins with what is due, then mistakes, then what is new", () => {
    const entries = [
      ...NEW.slice(0, 8),
      makeEntry("missed", { status: "wrong", due: 101, noted: true }),
      makeEntry("due", { status: "right", due: 100 }),
      makeEntry("known", { status: "right", due: 200 }),
    ]
    const daily = idsOf(selectDaily(entries, TODAY))
    assert.deepEqual(daily.slice(0, 2), ["due", "missed"])
    assert.deepEqual([...daily.slice(2)].sort(), idsOf(NEW.slice(0, 8)))
  })

  test("has each item once, and fewer where there are fewer", () => {
    const daily = selectDaily([makeEntry("one", { due: 1, noted: true }), makeEntry("two")], TODAY)
    assert.deepEqual(idsOf(daily), ["one", "two"])
  })
})

describe("闯关", () => {
  test("has no 简答", () => {
    const short = makeEntry("short")
    short.item = { ...short.item, parts: [{ kind: "short_answer" }] }
    assert.deepEqual(idsOf(selectRush([short, makeEntry("one")], "s")), ["one"])
  })
})

describe("filters", () => {
  const ORDERING = { id: "b-1", kind: "ordering", key: ["x"], choices: ["x"], revision: 1 }
  const course = {
    chapters: [{ path: "c/1.html", title: "第一章" }],
    banks: {
      a: {
        title: "甲",
        items: Object.fromEntries(
          ["a-1", "a-2", "a-3"].map((id) => [
            id,
            { kind: "case", tags: ["议案"], chapter: "c/1.html#x", parts: [{ id, key: [] }] },
          ]),
        ),
      },
      b: {
        title: "乙",
        items: {
          "b-1": { kind: "ordering", tags: ["少见", "保密"], chapter: "", parts: [ORDERING] },
        },
      },
    },
  }
  const learner = { readAttempts: () => [], isStarred: (id) => id === "b-1" }
  const entries = listEntries(course, learner)
  const kinds = { ordering: "排序", case: "案例", matching: "配对" }

  test("find every item of every bank", () => {
    assert.deepEqual(idsOf(entries), ["a-1", "a-2", "a-3", "b-1"])
    assert.deepEqual(idsOf(selectStarred(entries)), ["b-1"])
  })

  test("find anew what has new attempts, and know of the others what was known", () => {
    const before = new Map(entries.map((entry) => [entry.id, entry]))
    const readAttempts = (id) => (id === "b-1" ? [[1700000000, ["x"], 1]] : [])
    const after = listEntries(course, { ...learner, readAttempts }, before)
    const changed = after.filter(({ id, known }) => known !== before.get(id).known)
    assert.deepEqual(idsOf(changed), ["b-1"])
    assert.equal(changed[0].known.last, 1700000000)
  })

  for (const [filters, ids] of [
    [{}, ["a-1", "a-2", "a-3", "b-1"]],
    [{ bank: "b" }, ["b-1"]],
    [{ chapter: "c/1.html" }, ["a-1", "a-2", "a-3"]],
    [{ kind: "ordering" }, ["b-1"]],
    [{ tag: "议案" }, ["a-1", "a-2", "a-3"]],
    [{ tag: "议案", bank: "b" }, []],
  ]) {
    test(`${JSON.stringify(filters)} leave ${ids.join(", ") || "nothing"}`, () => {
      assert.deepEqual(idsOf(narrow(entries, { ...NO_FILTERS, ...filters })), ids)
    })
  }

  for (const [filter, texts] of [
    ["bank", ["甲 3", "乙 1"]],
    ["chapter", ["第一章 3"]],
    ["kind", ["排序 1", "案例 3"]],
    ["tag", ["议案 3", "保密 1", "少见 1"]],
  ]) {
    test(`${filter} offers what there is, with counts`, () => {
      const options = listOptions(filter, entries, { ...course, kinds })
      assert.deepEqual(
        options.map(({ text, count }) => `${text} ${count}`),
        texts,
      )
    })
  }
})

describe("a session", () => {
  test("brings what was missed again until it is right", () => {
    const queue = new Queue(["a", "b"])
    const shown = []
    for (const status of ["wrong", "right", "partial", "right"]) {
      shown.push(queue.id)
      queue.note(status)
      if (!queue.isLast) queue.place++
    }
    assert.deepEqual(shown, ["a", "b", "a", "a"])
    assert.ok(queue.isLast)
    assert.deepEqual([queue.outcomes, queue.right, queue.missed], [["wrong", "right"], 1, 2])
    assert.deepEqual(queue.missedIds, ["a"])
  })

  test("counts what came first at a place, not what was tried again", () => {
    const queue = new Queue(["a"])
    queue.note("wrong")
    queue.note("right")
    assert.deepEqual(queue.results, ["wrong"])
    assert.deepEqual(queue.ids, ["a", "a"])
  })

  test("without repeats stays as it is", () => {
    const queue = new Queue(["a", "b"], false)
    queue.note("wrong")
    assert.deepEqual(queue.ids, ["a", "b"])
  })
})
