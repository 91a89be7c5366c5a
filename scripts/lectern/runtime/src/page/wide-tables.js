/** Tables wider than the page scroll in a region that can be reached by keyboard. */

/** Make the regions of tables that scroll focusable, and those that fit not. */
export function makeTablesFocusable() {
  for (const $table of document.querySelectorAll("article table")) {
    const $region = findRegion($table)
    if ($region.scrollWidth > $region.clientWidth + 1) {
      $region.setAttribute("tabindex", "0")
      $region.setAttribute("role", "region")
      $region.setAttribute("aria-label", "表格，可左右滚动")
    } else {
      for (const name of ["tabindex", "role", "aria-label"]) $region.removeAttribute(name)
    }
  }
}

/**
 * Return what scrolls around a table: the theme's wrapper, or else one of ours.
 *
 * @param {Element} $table
 */
function findRegion($table) {
  const $known = $table.closest(".lectern-table, .md-typeset__scrollwrap")
  if ($known) return $known
  const $region = document.createElement("div")
  $region.className = "lectern-table"
  $table.replaceWith($region)
  $region.append($table)
  return $region
}
