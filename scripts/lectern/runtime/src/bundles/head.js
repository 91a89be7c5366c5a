/**
 * What stands in the head of every page and runs before its first paint: that scripts run, the
 * learner's text size, the hint that comes, and what makes up for what the browser lacks.
 *
 * It knows the page from its `<meta>`, so that it is the same text on every page.
 */
import { chooseHint, readKnown } from "../records/known-hints.js"

const $root = document.documentElement

/** Show the page as it is without scripts: one of them did not come. */
function showPlain() {
  $root.classList.remove("lectern-js")
  for (const $packed of document.querySelectorAll("item-set noscript")) {
    $packed.outerHTML = String($packed.textContent)
  }
}

/** @param {string} name */
function readMeta(name) {
  return /** @type {HTMLMetaElement} */ (document.querySelector(`[name=lectern-${name}]`)).content
}

function readSettings() {
  return Object(JSON.parse(String(localStorage.getItem(`lectern:${readMeta("course")}:settings`))))
}

/**
 * Choose the hint that the shared script will show, so that its room is there from the first.
 *
 * @param {Record<string, unknown>} settings
 */
function findFirstHint({ hints, textSize }) {
  const known = readKnown(hints)
  const offered = readMeta("hints").split(",")
  return chooseHint(offered, textSize === undefined ? known : [...known, "textSize"])
}

$root.classList.add("lectern-js")
addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLScriptElement) showPlain()
  },
  true,
)
/** @type {Record<string, any>} */
let settings = {}
try {
  settings = readSettings()
} catch {
  // The store is blocked or damaged: the text has its usual size.
}
$root.dataset.textSize = settings.textSize || ""
$root.dataset.hintFirst = findFirstHint(settings) || ""
try {
  localStorage.length
} catch {
  // Where the store is blocked, Material's scripts would fail: they get one that keeps nothing.
  const value = { getItem: () => null, setItem() {} }
  Object.defineProperty(window, "localStorage", { value })
}
// There are no workers on a disk: Material's search, at the end of the page, gets a frame instead.
if (location.protocol === "file:") {
  document.write(`<script src="${readMeta("shim")}"></script>`)
}
