/**
 * Joins src/ and styles/ into dist/, which is committed so that building a site needs no Node.
 *
 * `node build.js` writes; `node build.js --check` compares with what is committed, holds the
 * budgets and makes sure that the lock file names no address.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"

const HERE = dirname(fileURLToPath(import.meta.url))
const ENTRIES = {
  site: "src/bundles/site.js",
  home: "src/bundles/home.js",
  reading: "src/bundles/reading.js",
  hints: "src/bundles/hints.js",
  items: "src/bundles/items.js",
  practice: "src/bundles/practice.js",
  exam: "src/bundles/exam.js",
  review: "src/bundles/review.js",
  progress: "src/bundles/progress.js",
  transcript: "src/bundles/transcript.js",
  search: "src/bundles/search.js",
  shim: "src/bundles/shim.js",
  head: "src/bundles/head.js",
}
const STYLES = {
  site: "styles/site.css",
  home: "styles/home.css",
  hints: "styles/hints.css",
  reading: "styles/reading.css",
  items: "styles/items.css",
  exam: "styles/exam.css",
  review: "styles/review.css",
  progress: "styles/progress.css",
  transcript: "styles/transcript.css",
}
/** Bytes after gzip. Of what judges blanks, 1 KB tells numbers apart: `numbers.js`. */
const BUDGETS = [
  { files: ["site.js"], limit: 2304 },
  { files: ["home.js"], limit: 2048 },
  { files: ["hints.js"], limit: 1536 },
  { files: ["reading.js"], limit: 5888 },
  { files: ["items.js"], limit: 10752 },
  { files: ["practice.js"], limit: 15104 },
  { files: ["exam.js"], limit: 18432 },
  { files: ["review.js"], limit: 18432 },
  { files: ["progress.js"], limit: 16640 },
  { files: ["transcript.js"], limit: 8192 },
  { files: ["home.css"], limit: 1024 },
  // What a chapter with its check loads, and what practice does.
  { files: ["site.js", "reading.js", "items.js"], limit: 18944 },
  { files: ["site.js", "reading.js", "hints.js", "practice.js"], limit: 24832 },
  { files: ["hints.css"], limit: 512 },
  { files: ["reading.css"], limit: 1024 },
  { files: ["items.css"], limit: 3072 },
  { files: ["exam.css"], limit: 2048 },
  { files: ["review.css"], limit: 1024 },
  { files: ["progress.css"], limit: 1024 },
  { files: ["transcript.css"], limit: 1024 },
  { files: ["site.css", "items.css"], limit: 5248 },
]

/** Return the built files by name. */
async function buildFiles() {
  const common = {
    absWorkingDir: HERE,
    bundle: true,
    charset: "utf8",
    legalComments: "inline",
    logLevel: "warning",
    minify: true,
    outdir: "dist",
    write: false,
  }
  const scripts = build({ ...common, entryPoints: ENTRIES, format: "iife", target: "es2018" })
  const styles = build({ ...common, entryPoints: STYLES, target: ["chrome86", "firefox115"] })
  const built = (await Promise.all([scripts, styles])).flatMap((result) => result.outputFiles)
  return new Map(built.map((file) => [basename(file.path), file.text]))
}

/** Return what is wrong with the built files and the lock, one line each. */
function findFaults(files) {
  const stale = [...files].filter(([name, text]) => readCommitted(name) !== text)
  const faults = stale.map(([name]) => `dist/${name} differs from its sources: npm run build`)
  for (const { files: names, limit } of BUDGETS) {
    const size = names.reduce((sum, name) => sum + gzipSync(files.get(name)).length, 0)
    if (size > limit) faults.push(`${names.join(" + ")}: ${size} bytes gzip, limit ${limit}`)
  }
  if (/https?:/.test(readFileSync(join(HERE, "package-lock.json"), "utf8"))) {
    faults.push("package-lock.json names an address: take out its resolved and funding entries")
  }
  return faults
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
}
