/** The bundle for pages with checks. */
import { CheckMode } from "../items/check-mode.js"
import { defineItemSet } from "../items/item-set.js"

defineItemSet({ check: CheckMode })
