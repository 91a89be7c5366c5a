/** The bundle for pages that are read, chapters, laws and tools: the ticks of checklists. */
import { followTicks, showTicks } from "./checklists.js"
import { findStorage, Records } from "./records.js"

/** @type {HTMLMetaElement|null} */
const $course = document.querySelector("meta[name=lectern-course]")
const records = new Records(findStorage(), $course ? $course.content : "")

followTicks(records)
// With the theme's instant navigation pages come and go without a load.
const { document$: pages } = /** @type {any} */ (window)
if (pages) pages.subscribe(() => showTicks(records))
else showTicks(records)
