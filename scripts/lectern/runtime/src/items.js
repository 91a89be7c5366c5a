/** The bundle for pages with items. */
import { ItemSet } from "./item-set.js"

if (!customElements.get("item-set")) customElements.define("item-set", ItemSet)
