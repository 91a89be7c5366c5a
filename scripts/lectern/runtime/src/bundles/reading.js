/** The bundle for every page of the course: the margin, and the ticks of checklists. */

import { Margin } from "../margin/margin.js"
import { followProblems, showProblem } from "../margin/notice.js"
import { followTicks, showTicks } from "../page/checklist-boxes.js"
import { readMeta } from "../page/dom.js"
import { findStorage, Records } from "../records/records.js"

const records = new Records(findStorage(), readMeta("course"), showProblem)
const margin = new Margin(records)

followProblems()
followTicks(records)
margin.start()
// With the theme's instant navigation pages come and go without a load.
const { document$: pages } = /** @type {any} */ (window)
if (pages) pages.subscribe(visitPage)
else visitPage()

function visitPage() {
  showTicks(records)
  margin.addToPage()
}
