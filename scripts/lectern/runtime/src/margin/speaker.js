/** 朗读 on the page: which parts are read, from where, and the one that is read marked. */
import { bringIntoView, findAll } from "../page/dom.js"
import { listSpoken, readText } from "./item-text.js"
import { makeMarginButton } from "./margin-row.js"
import { MARGIN_WORDS } from "./margin-words.js"
import { findVoice, startReading, stopReading } from "./voice.js"

/** What lies above this is behind the page's header. */
const TOP = 100

/**
 * Return a button that reads aloud, which shows where there is a voice.
 *
 * @param {string} text
 */
export function makeSpeakButton(text) {
  const $button = makeMarginButton("speak", text)
  $button.hidden = !findVoice()
  return $button
}

/** Show the buttons once there is a voice, and stop reading when the page is left. */
export function followVoices() {
  const { speechSynthesis: synthesis } = window
  if (!synthesis) return
  // Safari knows no listeners here.
  synthesis.onvoiceschanged = () => {
    for (const $button of findAll(document, "[data-margin=speak]")) $button.hidden = !findVoice()
  }
  window.addEventListener("pagehide", stopReading)
}

/**
 * Read what a button belongs to, an item or the chapter, or stop.
 *
 * @param {HTMLElement} $button
 */
export function speak($button) {
  if ($button.hasAttribute("data-speaking")) {
    stopReading()
    return
  }
  const $unit = $button.closest("[data-unit]")
  const $row = /** @type {HTMLElement} */ ($button.parentElement)
  // So that one can stop, and go on, wherever one is in the chapter.
  if (!$unit) $row.dataset.following = ""
  const text = $button.textContent
  readParts($unit ? listSpoken($unit) : listChapter(), () => {
    $button.textContent = text
    $button.removeAttribute("data-speaking")
  })
  $button.textContent = MARGIN_WORDS.stop
  $button.dataset.speaking = ""
}

/**
 * Read parts of the page, each of them marked while it is read.
 *
 * @param {HTMLElement[]} $parts
 * @param {() => void} finish
 */
function readParts($parts, finish) {
  let $read = $parts[0]
  startReading({
    count: $parts.length,
    read(place) {
      delete $read.dataset.spoken
      $read = $parts[place]
      $read.dataset.spoken = ""
      bringIntoView($read)
      return readText($read, "，空，").replace(/\s*\n\s*/g, "，")
    },
    finish() {
      delete $read.dataset.spoken
      finish()
    },
  })
}

/** Return the parts of the chapter from the section in view. */
function listChapter() {
  const $parts = findAll(document, "article > *").filter(
    ($part) => !$part.matches(".margin, .lectern-tip, details, section, script"),
  )
  const inView = $parts.findIndex(($part) => $part.getBoundingClientRect().bottom > TOP)
  const before = $parts.slice(0, inView + 1)
  const $heading = before.reverse().find(($part) => /^H\d$/.test($part.tagName))
  return $parts.slice($heading ? $parts.indexOf($heading) : 0)
}
