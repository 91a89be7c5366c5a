/** The bundle for every page: text size, wide tables, toggles, chapters read, where one left off. */

import { followReading } from "../page/read-ticks.js"
import { followTextSize } from "../page/text-size.js"
import { followSearchInput, followToggles } from "../page/toggles.js"
import { makeTablesFocusable } from "../page/wide-tables.js"
import { rememberChapter } from "../records/last-page.js"
import { findStorage, Records } from "../records/records.js"
import { Settings } from "../records/settings.js"

/** @type {HTMLMetaElement|null} */
const $course = document.querySelector("meta[name=lectern-course]")
const course = $course ? $course.content : ""
const records = new Records(findStorage(), course)
const settings = new Settings(records)
const { src } = Object(document.currentScript)
// This script lies in assets/lectern/.
const root = new URL(src ? "../../" : ".", src || location.href)

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
  followReading(records, root, rememberChapter(settings, root))
  makeTablesFocusable()
}
