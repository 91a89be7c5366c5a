/**
 * The search worker: Material's page asks, this answers (its protocol: integrations/search).
 *
 * Runs as a real worker on http and, through the shim, inside a frame on `file://`.
 */
import { buildIndex, findSections } from "../search/search-index.js"

const SETUP = 0
const READY = 1
const QUERY = 2
const RESULT = 3

/** @type {import("../search/search-index.js").Entry[]} */
let entries = []

addEventListener("message", (event) => {
  const { type, data } = /** @type {MessageEvent} */ (event).data
  if (type === SETUP) {
    entries = buildIndex(data.docs)
    postMessage({ type: READY })
  } else if (type === QUERY) {
    postMessage({ type: RESULT, data: { items: findSections(entries, data) } })
  }
})
