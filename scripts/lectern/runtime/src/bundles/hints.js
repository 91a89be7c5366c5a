/** The bundle for hints and for what Firefox does not share. */
import { readMeta } from "../page/dom.js"
import { Hints, showApart } from "../page/hints.js"
import { findStorage, Records } from "../records/records.js"
import { Settings } from "../records/settings.js"

showApart()
new Hints(new Settings(new Records(findStorage(), readMeta("course")))).start()
