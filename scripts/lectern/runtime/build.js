/**
 * Joins src/ and styles/ into dist/, which is committed so that building a site needs no Node.
 *
 * Every page loads `site.js` and `site.css`; one with a room loads that room's two as well. What
 * `site.js` consists of is not bundled again: rooms take it from the global `Lectern`.
 *
 * `node build.js` writes; `node build.js --check` compares with what is committed, holds the
 * budgets and makes sure that the lock file names no address.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"

const HERE = dirname(fileURLToPath(import.meta.url))
const SHARED = "src/bundles/site.js"
/** What stands alone: a worker, and what must come before the theme's own scripts. */
const APART = ["head.js", "search.js", "shim.js"]
/** What a page loads beside the shared two, by its room; all together, in KB after gzip. */
const PAGES = {
  text: { files: [], limit: 16 },
  // The time in view and the card at the end are on every page with items; practice has swipes
  // and groups beside them.
  items: { files: ["items.js", "items.css"], limit: 28 },
  practice: { files: ["practice.js", "items.css"], limit: 34 },
  home: { files: ["home.js", "home.css"], limit: 30 },
  exam: { files: ["exam.js", "exam.css"], limit: 38 },
  situation: { files: ["situation.js", "situation.css"], limit: 30 },
  review: { files: ["review.js", "review.css"], limit: 38 },
  progress: { files: ["progress.js", "progress.css"], limit: 38 },
  transcript: { files: ["transcript.js", "transcript.css"], limit: 38 },
}

const COMMON = {
  absWorkingDir: HERE,
  bundle: true,
  charset: "utf8",
  legalComments: "inline",
  logLevel: "warning",
  minify: true,
  outdir: "dist",
  write: false,
}
const SCRIPTS = { ...COMMON, format: "iife", target: "es2018" }
const STYLES = { ...COMMON, target: ["chrome86", "firefox115"] }

/** Return the built files by name. */
async function buildFiles() {
  const { metafile } = await build({ ...SCRIPTS, entryPoints: [SHARED], metafile: true })
  const shared = new Set(Object.keys(metafile.inputs))
  /** @type {Set<string>} */
  const borrowed = new Set()
  const plugins = [borrowShared(shared, borrowed)]
  const rooms = Object.values(PAGES).flatMap((page) => page.files)
  const scripts = rooms.filter((name) => name.endsWith(".js"))
  const styles = ["site.css", ...rooms.filter((name) => name.endsWith(".css"))]
  const built = [
    await build({ ...SCRIPTS, entryPoints: scripts.map((name) => `src/bundles/${name}`), plugins }),
    await build({ ...SCRIPTS, entryPoints: APART.map((name) => `src/bundles/${name}`) }),
    await build({ ...SCRIPTS, ...lendModules([...borrowed].sort()) }),
    await build({ ...STYLES, entryPoints: [...new Set(styles)].map((name) => `styles/${name}`) }),
  ]
  const files = built.flatMap(({ outputFiles }) => outputFiles)
  return new Map(files.map(({ path, text }) => [basename(path), text]))
}

/**
 * Return what lets rooms take from the global what the shared script consists of.
 *
 * @param {ReadonlySet<string>} shared The modules of the shared script.
 * @param {Set<string>} borrowed Those of them that rooms take.
 */
function borrowShared(shared, borrowed) {
  return {
    name: "borrow-shared",
    setup({ onLoad }) {
      onLoad({ filter: /src\/.*\.js$/ }, ({ path }) => {
        const module = relative(HERE, path)
        if (!shared.has(module)) return undefined
        borrowed.add(module)
        const text = readFileSync(path, "utf8")
        const names = [...text.matchAll(/^export (?:class|const|function) (\w+)/gm)]
        const listed = names.map(([, name]) => name).join(",")
        return { contents: `export const {${listed}} = Lectern.${nameModule(module)}` }
      })
    },
  }
}

/**
 * Return how the shared script is built so that it offers modules as `Lectern`.
 *
 * @param {readonly string[]} modules
 */
function lendModules(modules) {
  const lent = modules.map((path) => `export * as ${nameModule(path)} from "./${path}"`)
  const contents = [`import "./${SHARED}"`, ...lent].join("\n")
  return { stdin: { contents, resolveDir: HERE }, entryNames: "site", globalName: "Lectern" }
}

/** No two modules have one name: `tests/js/floors.test.js`. */
function nameModule(path) {
  return basename(path, ".js").replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
}

/** Return what is wrong with the built files and the lock, one line each. */
function findFaults(files) {
  const stale = [...files].filter(([name, text]) => readCommitted(name) !== text)
  const faults = stale.map(([name]) => `dist/${name} differs from its sources: npm run build`)
  for (const [room, { limit }] of Object.entries(PAGES)) {
    const size = weighPage(files, room)
    if (size > limit * 1024) faults.push(`a page of ${room}: ${size} bytes gzip, limit ${limit} KB`)
  }
  if (/https?:/.test(readFileSync(join(HERE, "package-lock.json"), "utf8"))) {
    faults.push("package-lock.json names an address: take out its resolved and funding entries")
  }
  return faults
}

/** Return how many bytes a page with a room loads. */
function weighPage(files, room) {
  const names = ["site.js", "site.css", ...PAGES[room].files]
  return names.reduce((sum, name) => sum + gzipSync(files.get(name)).length, 0)
}

function readCommitted(name) {
  try {
    return readFileSync(join(HERE, "dist", name), "utf8")
  } catch {
    return null
  }
}

const files = await buildFiles()
if (process.argv.includes("--check")) {
  const faults = findFaults(files)
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length ? 1 : 0
} else {
  mkdirSync(join(HERE, "dist"), { recursive: true })
  for (const [name, text] of files) {
    writeFileSync(join(HERE, "dist", name), text)
    console.log(`${name} ${text.length} bytes, ${gzipSync(text).length} gzip`)
  }
  for (const [room, { limit }] of Object.entries(PAGES)) {
    console.log(`a page of ${room}: ${weighPage(files, room)} bytes gzip of ${limit} KB`)
  }
}
