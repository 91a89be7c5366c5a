/** Tables that scripts draw, and shares as bars in them. */
import { make } from "./dom.js"
import { watchTable } from "./wide-tables.js"

/**
 * @param {readonly string[]} names
 * @param {readonly (Node|string)[][]} rows
 */
export function drawTable(names, rows) {
  const $heads = names.map((name) => make("th", { scope: "col" }, name))
  const $rows = rows.map((cells) => make("tr", {}, ...cells.map((cell) => make("td", {}, cell))))
  const $table = make("table", {}, make("thead", {}, make("tr", {}, ...$heads)))
  $table.append(make("tbody", {}, ...$rows))
  const $region = make("div", { class: "lectern-table" }, $table)
  watchTable($table, $region)
  return $region
}

/**
 * Return a share in words above a bar.
 *
 * @param {string} text
 * @param {number} share From 0 to 1.
 */
export function drawShare(text, share) {
  const $filled = make("span")
  $filled.style.width = `${100 * share}%`
  const $bar = make("div", { class: "practice-progress", "aria-hidden": "true" }, $filled)
  return make("div", {}, text, $bar)
}
