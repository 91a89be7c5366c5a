/**
 * A finger drawn across: on and back. It leaves alone what else a finger does: the browser's own
 * swipe from an edge, scrolling, selecting, zooming, and what scrolls or takes text itself.
 */

/** Pixels from the edge where the browser's own swipe begins. */
const EDGE = 32

/** The least way across, in pixels, and how many times its drift up or down it has to be. */
const ACROSS = 64
const STRAIGHT = 2.5

/** Milliseconds: what takes longer selects or hesitates. */
const LONGEST = 600

const BUSY = "input:not([type=radio]):not([type=checkbox]), textarea, select, .lectern-table"

/**
 * @param {HTMLElement} $area
 * @param {(direction: 1|-1) => void} turn
 */
export function followSwipes($area, turn) {
  /** @type {{x: number, y: number, time: number}|null} */
  let start = null
  $area.addEventListener(
    "touchstart",
    (event) => {
      start = readStart(event)
    },
    { passive: true },
  )
  $area.addEventListener(
    "touchend",
    ({ changedTouches: [{ clientX, clientY }], timeStamp }) => {
      const direction = start
        ? nameDirection(clientX - start.x, clientY - start.y, timeStamp - start.time)
        : 0
      start = null
      if (direction && isFree()) turn(direction)
    },
    { passive: true },
  )
  $area.addEventListener("touchcancel", () => {
    start = null
  })
}

/** @param {TouchEvent} event */
function readStart({ touches, target, timeStamp }) {
  const [{ clientX, clientY }] = touches
  const atEdge = clientX < EDGE || clientX > window.innerWidth - EDGE
  const $target = /** @type {Element} */ (target)
  if (touches.length > 1 || atEdge || $target.closest(BUSY)) return null
  return { x: clientX, y: clientY, time: timeStamp }
}

/**
 * Return where a finger's way leads: on to the left, back to the right, or 0.
 *
 * @param {number} across Pixels.
 * @param {number} down
 * @param {number} time Milliseconds.
 * @returns {1|-1|0}
 */
export function nameDirection(across, down, time) {
  const isSwipe =
    Math.abs(across) >= ACROSS && Math.abs(across) >= STRAIGHT * Math.abs(down) && time <= LONGEST
  if (!isSwipe) return 0
  return across < 0 ? 1 : -1
}

/** Whether nothing is selected and the page is not zoomed, where a finger moves the view. */
function isFree() {
  const { visualViewport } = window
  const zoomed = visualViewport ? visualViewport.scale > 1.01 : false
  return !zoomed && String(getSelection()) === ""
}
