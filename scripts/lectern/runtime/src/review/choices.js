/**
 * Where a learner chooses how to review: each way with its count, and the filters.
 *
 * @import { CourseFacts, Entry, Filters } from "../judging/catalog.js"
 */

import { FILTERS, listOptions, narrow } from "../judging/catalog.js"
import { make, makeButton } from "../page/dom.js"
import { FILTER_WORDS, REVIEW_WORDS, tellCount, WAY_WORDS } from "./review-words.js"

/** @typedef {{way: string, count: number, note: string, start: string}} Way By its name in `WAY_WORDS`. */

/**
 * @param {readonly Way[]} ways
 * @param {readonly Entry[]} entries
 * @param {Filters} filters
 * @param {CourseFacts} course
 */
export function drawChoices(ways, entries, filters, course) {
  const best = ways.find(({ count }) => count)
  const within = FILTERS.some((filter) => filters[filter]) ? REVIEW_WORDS.within : ""
  const $ways = ways.map((one) => drawWay(one, one === best, within))
  const $filters = FILTERS.map((filter) => drawFilter(filter, entries, filters, course))
  return make(
    "div",
    { class: "review-home" },
    make("div", { class: "review-ways" }, ...$ways),
    make(
      "fieldset",
      { class: "review-filters" },
      make("legend", {}, REVIEW_WORDS.filters),
      ...$filters,
      make("p", { class: "citation" }, REVIEW_WORDS.filtersHint),
    ),
  )
}

/**
 * @param {Way} facts
 * @param {boolean} isBest Whether it is what one would do now.
 * @param {string} within What a way without items is told to be empty in.
 */
function drawWay({ way, count, note, start }, isBest, within) {
  const { title, text, none } = WAY_WORDS[/** @type {keyof typeof WAY_WORDS} */ (way)]
  const $start = makeButton("start", start, {
    "data-way": way,
    "aria-label": `${title} ${start}`,
  })
  $start.disabled = !count
  if (isBest) $start.className = "primary"
  const label = `${REVIEW_WORDS.print} ${title}`
  const $print = makeButton("print", REVIEW_WORDS.print, { "aria-label": label })
  const $count = make("span", { class: "review-count" }, note || tellCount(count))
  return make(
    "section",
    { class: "review-way" },
    make(
      "div",
      {},
      make("h2", {}, title, " ", $count),
      make("p", {}, text, count ? "" : within + none),
    ),
    ...(way === "noted" && count ? [$print] : []),
    $start,
  )
}

/**
 * @param {keyof Filters} filter
 * @param {readonly Entry[]} entries
 * @param {Filters} filters
 * @param {CourseFacts} course
 */
function drawFilter(filter, entries, filters, course) {
  const { title, all } = FILTER_WORDS[filter]
  const $select = make("select", { "data-filter": filter, name: filter })
  $select.append(new Option(all, ""))
  // What the other filters leave is what this one can choose from.
  const others = narrow(entries, Object.assign({}, filters, { [filter]: "" }))
  for (const { value, text, count } of listOptions(filter, others, course)) {
    $select.append(new Option(`${text}（${count}）`, value))
  }
  $select.value = filters[filter]
  return make("label", { class: "review-filter" }, title, $select)
}
