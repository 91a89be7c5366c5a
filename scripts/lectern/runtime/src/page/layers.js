/**
 * What lies open over the page (a sheet, the menu, the search), which the phone's back button
 * closes before it leaves.
 *
 * The first thing that opens sets an entry into the browser's history on top of the page's own:
 * `base` marks the one below, `guard` the one above. Going from guard to base closes what lies on
 * top, or, with nothing open, goes on to where back was meant to lead. What is closed otherwise
 * leaves the guard for the next: to take it out would be a step of its own, at its own time.
 *
 * @typedef {() => void} Close
 */

/** The uppermost last. @type {Close[]} */
const open = []

/** Let back close what is open: also a page that was loaded anew on its guard. */
export function followLayers() {
  window.addEventListener("popstate", followBack)
}

/** @param {Close} close What closes it; the same for `closeLayer`. */
export function openLayer(close) {
  open.push(close)
  setGuard()
}

/** @param {Close} close */
export function closeLayer(close) {
  const place = open.lastIndexOf(close)
  if (place >= 0) open.splice(place, 1)
}

function setGuard() {
  const state = Object(history.state)
  if (state.guard) return
  history.replaceState(Object.assign({}, state, { base: true }), "")
  history.pushState(Object.assign({}, state, { guard: true }), "")
}

/** @param {PopStateEvent} event */
function followBack({ state }) {
  const close = open.pop()
  if (!close && Object(state).base) history.back()
  if (!close) return
  close()
  if (open.length) setGuard()
}
