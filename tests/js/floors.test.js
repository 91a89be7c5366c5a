/** The runtime's wings hold as the package's floors do; type imports count. */
import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { basename, dirname, join, normalize } from "node:path"
import { describe, test } from "node:test"
import { fileURLToPath } from "node:url"

/** From the lowest up: a wing imports from those on lines above its own, and from itself. */
const FLOORS = [
  ["judging"],
  ["records"],
  ["page"],
  ["items"],
  [
    "practice",
    "exam",
    "review",
    "progress",
    "transcript",
    "home",
    "situations",
    "margin",
    "search",
  ],
  ["bundles"],
]

const SOURCES = fileURLToPath(new URL("../../scripts/lectern/runtime/src", import.meta.url))
const MODULES = readdirSync(SOURCES, { recursive: true }).filter((path) => path.endsWith(".js"))

/** The package's kinds, by whose names the runtime's modules of kinds go. */
const KINDS = readdirSync(
  fileURLToPath(new URL("../../scripts/lectern/model/kinds", import.meta.url)),
)
  .filter((file) => /^[a-z]\w+\.py$/.test(file) && file !== "choosing.py")
  .map((file) => file.replace(".py", ""))

/** Return the modules that one names, in its imports and in the types of its comments. */
function listImports(path) {
  const text = readFileSync(join(SOURCES, path), "utf8")
  const named = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)]
  return named.map(([, target]) => normalize(join(dirname(path), target)))
}

function wingOf(path) {
  return path.split("/")[0]
}

function floorOf(path) {
  return FLOORS.findIndex((wings) => wings.includes(wingOf(path)))
}

describe("floors", () => {
  test("every module stands in a wing", () => {
    assert.deepEqual(
      MODULES.filter((path) => floorOf(path) < 0),
      [],
    )
  })

  test("a wing imports only from lower floors, and rooms not from each other", () => {
    const wrong = MODULES.flatMap((path) =>
      listImports(path)
        .filter((target) => wingOf(target) !== wingOf(path) && floorOf(target) >= floorOf(path))
        .map((target) => `${path} imports ${target}`),
    )
    assert.deepEqual(wrong, [])
  })

  test("what is imported is there: the test reads all imports", () => {
    const targets = new Set(MODULES.flatMap(listImports))
    assert.deepEqual(
      [...targets].filter((target) => !MODULES.includes(target)),
      [],
    )
    assert.ok(targets.size > 50)
  })

  test("no two modules have one name, but for a kind's judge and its view, and a bundle's", () => {
    const names = MODULES.filter((path) => !/^bundles|kinds\//.test(path)).map((path) =>
      basename(path),
    )
    assert.deepEqual(
      names.filter((name, place) => names.indexOf(name) !== place),
      [],
    )
  })

  test("each kind of the package has its judge, and each that takes a response its view", () => {
    for (const kind of KINDS) {
      assert.ok(MODULES.includes(`judging/kinds/${kind}.js`), kind)
      assert.ok(MODULES.includes(`items/kinds/${kind}.js`), kind)
    }
  })
})
