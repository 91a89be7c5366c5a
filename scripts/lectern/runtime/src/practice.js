/** The bundle for pages where a bank is practised. */
import { CheckMode } from "./check-mode.js"
import { defineItemSet } from "./item-set.js"
import { PracticeMode } from "./practice-mode.js"

defineItemSet({ check: CheckMode, practice: PracticeMode })
