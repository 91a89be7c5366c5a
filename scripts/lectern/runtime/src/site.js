/** The bundle for every page: text size, wide tables, the theme's toggles, where one left off. */
import { rememberChapter, showContinue } from "./last-page.js"
import { findStorage, Records } from "./records.js"
import { Settings } from "./settings.js"
import { makeTablesFocusable } from "./tables.js"
import { followTextSize } from "./text-size.js"
import { followSearchInput, followToggles } from "./toggles.js"

const $course = document.querySelector("meta[name=lectern-course]")
const course = $course ? String($course.getAttribute("content")) : ""
const settings = new Settings(new Records(findStorage(), course))
const script = /** @type {HTMLScriptElement|null} */ (document.currentScript)
// This script lies in assets/lectern/.
const root = new URL(script?.src ? "../../" : ".", script?.src || location.href)

followTextSize(settings, makeTablesFocusable)
followToggles()
followSearchInput()
window.addEventListener("load", makeTablesFocusable)
window.addEventListener("resize", makeTablesFocusable)
// With the theme's instant navigation pages come and go without a load.
const { document$: pages } = /** @type {any} */ (window)
if (pages) pages.subscribe(visitPage)
else visitPage()

function visitPage() {
  showContinue(settings, root)
  rememberChapter(settings, root)
  makeTablesFocusable()
}
