/**
 * The bundle for every page: text size, wide tables, toggles, where one left off, what stands
 * beside a text and each item, hints. What rooms use of it they take from it: see `build.js`.
 */
import { Margin } from "../margin/margin.js"
import { followProblems, showProblem } from "../margin/notice.js"
import { followTicks, showTicks } from "../page/checklist-boxes.js"
import { readMeta } from "../page/dom.js"
import { Hints, showApart } from "../page/hints.js"
import { followLayers } from "../page/layers.js"
import { tickChapters } from "../page/read-ticks.js"
import { followTextSize } from "../page/text-size.js"
import { followSearchInput, followToggles, followTries } from "../page/toggles.js"
import { watchTables } from "../page/wide-tables.js"
import { rememberChapter } from "../records/last-page.js"
import { findStorage, Records } from "../records/records.js"
import { Settings } from "../records/settings.js"

const course = readMeta("course")
const records = new Records(findStorage(), course, showProblem)
// How a page looks is not worth a notice where it cannot be kept.
const quiet = new Records(findStorage(), course)
const settings = new Settings(quiet)
// A page that is none of the course's has nothing to write in its margin.
const margin = readMeta("page") ? new Margin(records) : null
const { src } = Object(document.currentScript)
// This script lies in assets/lectern/.
const root = new URL(src ? "../../" : ".", src || location.href)

followLayers()
followTextSize(settings)
followToggles()
followSearchInput()
followTries()
followProblems()
followTicks(records)
showApart()
new Hints(settings).start()
if (margin) margin.start()
// With the theme's instant navigation pages come and go without a load.
const { document$: pages } = /** @type {any} */ (window)
if (pages) pages.subscribe(visitPage)
else visitPage()

function visitPage() {
  rememberChapter(quiet, root)
  tickChapters(quiet, root)
  watchTables()
  showTicks(records)
  if (margin) margin.addToPage()
}
