/** The bundle for pages with checks. */
import { CheckMode } from "./check-mode.js"
import { defineItemSet } from "./item-set.js"

defineItemSet({ check: CheckMode })
