// What can be said of the page's parts without a browser: elements here are only as much as the
// code under test asks of them.
import assert from "node:assert/strict"
import { afterEach, beforeEach, describe, test } from "node:test"
import { readText } from "../../scripts/lectern/runtime/src/margin/item-text.js"
import { Margin } from "../../scripts/lectern/runtime/src/margin/margin.js"
import { focusOn } from "../../scripts/lectern/runtime/src/page/dom.js"
import { defineElement } from "../../scripts/lectern/runtime/src/page/element.js"

describe("the focus", () => {
  /** Return an element that may have a place among what Tab reaches. */
  function makeTarget(tabIndex) {
    return {
      tabIndex,
      focused: 0,
      getClientRects: () => [],
      focus() {
        this.focused += 1
      },
    }
  }

  test("moves to an element that usually has none", () => {
    const $legend = makeTarget(-1)
    focusOn($legend)
    assert.deepEqual([$legend.focused, $legend.tabIndex], [1, -1])
  })

  test("leaves an element its place among what Tab reaches", () => {
    const $button = makeTarget(0)
    focusOn($button)
    assert.deepEqual([$button.focused, $button.tabIndex], [1, 0])
  })
})

describe("an element of the page", () => {
  let defined

  beforeEach(() => {
    defined = new Map()
    globalThis.HTMLElement = class {
      dataset = {}
      addEventListener() {}
    }
    globalThis.customElements = {
      get: (name) => defined.get(name),
      define: (name, type) => defined.set(name, type),
    }
    globalThis.window = { addEventListener() {}, removeEventListener() {} }
    globalThis.document = { querySelector: () => ({}) }
  })

  afterEach(() => {
    for (const name of ["HTMLElement", "customElements", "window", "document"]) {
      globalThis[name] = undefined
    }
  })

  test("starts once, also when it is moved on the page", () => {
    const started = []
    defineElement(
      "item-set",
      ($element) => {
        started.push($element)
        return {}
      },
      () => {},
    )
    const $set = new (defined.get("item-set"))()
    $set.connectedCallback()
    $set.disconnectedCallback()
    $set.connectedCallback()
    assert.deepEqual(started, [$set])
    assert.equal($set.dataset.state, "ready")
  })

  test("hears events by what it started with", () => {
    const heard = []
    const mode = {}
    defineElement(
      "item-set",
      () => mode,
      (...facts) => heard.push(facts),
    )
    const $set = new (defined.get("item-set"))()
    $set.handleEvent("too early")
    $set.connectedCallback()
    $set.handleEvent("click")
    assert.deepEqual(heard, [[mode, "click"]])
  })
})

describe("the margin", () => {
  /** Return a margin of a chapter, and what its ledgers are told. */
  function makeMargin() {
    const told = []
    const makeLedger = (name) => ({
      name,
      pull: () => told.push(`pull ${name}`),
      forget: () => told.push(`forget ${name}`),
    })
    const margin = Object.assign(Object.create(Margin.prototype), {
      records: { prefix: "lectern:c:" },
      notes: { notebook: { ledger: makeLedger("notes") }, refresh: () => {} },
      mark: {
        ledger: makeLedger("read"),
        clock: { ledger: makeLedger("reading") },
        refresh: () => {},
      },
    })
    return { margin, told }
  }

  for (const [name, key, value, expected] of [
    ["takes up a note of another tab", "lectern:c:notes", "{}", ["pull notes"]],
    ["forgets notes that another tab erased", "lectern:c:notes", null, ["forget notes"]],
    ["takes up a chapter that was read", "lectern:c:read", "{}", ["pull read"]],
    [
      "forgets all that was erased at once",
      null,
      null,
      ["notes", "read", "reading"].map((name) => `forget ${name}`),
    ],
    [
      "looks at all when the page comes back",
      null,
      "",
      ["notes", "read", "reading"].map((name) => `pull ${name}`),
    ],
    ["passes over what is not its own", "lectern:c:settings", "{}", []],
    ["passes over another course", "lectern:d:notes", "{}", []],
  ]) {
    test(name, () => {
      const { margin, told } = makeMargin()
      margin.follow(key, value)
      assert.deepEqual(told, expected)
    })
  }
})

describe("a part that is read aloud", () => {
  /** Return a part of a page that consists of pieces: their selectors and what they say. */
  function makePart(...pieces) {
    const $pieces = pieces.map(([selector, textContent]) => ({
      selector,
      textContent,
      remove() {
        this.textContent = ""
      },
      replaceWith(text) {
        this.textContent = text
      },
      append(text) {
        this.textContent += text
      },
    }))
    return {
      querySelector: (selector) => $pieces.find((one) => one.selector === selector) || null,
      querySelectorAll: (selector) => $pieces.filter((one) => one.selector === selector),
      cloneNode() {
        return this
      },
      get textContent() {
        return $pieces.map(({ textContent }) => textContent).join("")
      },
    }
  }

  test("says a word for each blank and nothing of its mark", () => {
    const $stem = makePart(
      ["", " 至少"],
      [".blank", "五人"],
      [".blank + .mark", "✗ 填错"],
      ["", "联名。 "],
    )
    assert.equal(readText($stem, "空"), "至少空联名。")
  })

  test("says a choice's letter apart from its words", () => {
    assert.equal(
      readText(makePart([".position:not(:empty), .letter", "A"], ["", "十人"]), ""),
      "A，十人",
    )
  })
})
