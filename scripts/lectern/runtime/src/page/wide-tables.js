/** Tables wider than the page scroll in a region that can be reached by keyboard. */
import { findAll, make } from "./dom.js"

const REGIONS = ".lectern-table, .md-typeset__scrollwrap"
/** What names a table, and the tables. */
const PARTS = "h1, h2, h3, h4, h5, h6, summary, table"
/** What headings hold that is none of their words. */
const TOOLS = ".headerlink, button"

/** Watch the tables that a page comes with. */
export function watchTables() {
  for (const $table of findAll(document, "article table")) watchTable($table, findRegion($table))
}

/**
 * Keep a table's region focusable while the table is wider, and only then: it is drawn later,
 * unfolded, or its text grows.
 *
 * @param {HTMLElement} $table
 * @param {HTMLElement} $region
 */
export function watchTable($table, $region) {
  const observer = new ResizeObserver(() => showRegion($table, $region))
  observer.observe($table)
  observer.observe($region)
}

/**
 * @param {HTMLElement} $table
 * @param {HTMLElement} $region
 */
function showRegion($table, $region) {
  if ($region.scrollWidth > $region.clientWidth + 1) {
    const $article = $table.closest("article") || document
    $region.setAttribute("tabindex", "0")
    $region.setAttribute("role", "region")
    $region.setAttribute("aria-label", nameTable($table, findAll($article, PARTS)))
  } else {
    for (const name of ["tabindex", "role", "aria-label"]) $region.removeAttribute(name)
  }
}

/**
 * Return a name that tells a table from the page's others: its caption, or else the heading
 * before it and which of the tables after that heading it is.
 *
 * @param {HTMLElement} $table
 * @param {readonly HTMLElement[]} $parts The page's headings and tables, in their order.
 */
export function nameTable($table, $parts) {
  const $caption = $table.querySelector("caption")
  let title = $caption ? readTitle($caption) : ""
  let place = 1
  for (const $part of $caption ? [] : $parts.slice(0, $parts.indexOf($table))) {
    if ($part.localName === "table") {
      place += 1
    } else if ($part.localName !== "summary" || holds($part.parentElement, $table)) {
      title = readTitle($part)
      place = 1
    }
  }
  const words = title ? `“${title}”的表格` : "表格"
  return `${words}${place > 1 ? `（第${place}张）` : ""}，可左右滚动`
}

/**
 * @param {Element|null} $whole
 * @param {Element} $part
 */
function holds($whole, $part) {
  return Boolean($whole && $whole.contains($part))
}

/** @param {Element} $title */
function readTitle($title) {
  const $words = /** @type {Element} */ ($title.cloneNode(true))
  for (const $tool of findAll($words, TOOLS)) $tool.remove()
  return String($words.textContent).trim()
}

/**
 * Return what scrolls around a table: the theme's wrapper, or else one of ours.
 *
 * @param {HTMLElement} $table
 * @returns {HTMLElement}
 */
function findRegion($table) {
  /** @type {HTMLElement|null} */
  const $known = $table.closest(REGIONS)
  if ($known) return $known
  const $region = make("div", { class: "lectern-table" })
  $table.replaceWith($region)
  $region.append($table)
  return $region
}
