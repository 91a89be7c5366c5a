/**
 * What stands in the head of every page and runs before its first paint: that scripts run, the
 * learner's text size, and what makes up for what the browser lacks.
 *
 * It knows the page from its `<meta>`, so that it is the same text on every page.
 */
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

function readTextSize() {
  const stored = localStorage.getItem(`lectern:${readMeta("course")}:settings`)
  return stored ? JSON.parse(stored).textSize : ""
}

$root.classList.add("lectern-js")
addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLScriptElement) showPlain()
  },
  true,
)
try {
  $root.dataset.textSize = readTextSize() || ""
} catch {
  // The store is blocked or damaged: the text has its usual size.
}
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
