/** The bundle for pages with items. */
import { defineItemSet } from "./item-set.js"

defineItemSet()
