/** The bundle for pages where a bank is practised. */
import { CheckMode } from "../items/check-mode.js"
import { defineItemSet } from "../items/item-set.js"
import { PracticeMode } from "../practice/practice-mode.js"

defineItemSet({ check: CheckMode, practice: PracticeMode })
