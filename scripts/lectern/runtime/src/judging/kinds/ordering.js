/**
 * 排序: all or nothing.
 *
 * @import { OrderingItem } from "../model.js"
 * @import { Judge } from "./judges.js"
 */
import { NONE, namesChoices, readTexts, scoreWhole } from "./choosing.js"

/** @type {Judge<OrderingItem, string[]>} */
export const ORDERING = {
  empty: NONE,
  read: readTexts,
  fits: (item, response) => namesChoices(item, response) && response.length === item.key.length,
  score: scoreWhole,
}
