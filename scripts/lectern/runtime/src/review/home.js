/**
 * Where a learner chooses how to review: each way with its count, and the filters.
 *
 * @import { CourseFacts, Entry, Filters } from "./catalog.js"
 */
import { make, makeButton } from "../dom.js"
import { FILTERS, listOptions, narrow } from "./catalog.js"
import { FILTER_WORDS, KIND_WORDS, REVIEW_WORDS, tellCount, WAY_WORDS } from "./words.js"

/** @typedef {{count: number, note: string, start: string}} Way */

/**
 * @param {Record<string, Way>} ways By their names in `WAY_WORDS`.
 * @param {readonly Entry[]} entries
 * @param {Filters} filters
 * @param {CourseFacts} course
 */
export function drawHome(ways, entries, filters, course) {
  const names = Object.keys(ways)
  const best = names.find((name) => ways[name].count)
  const within = FILTERS.some((filter) => filters[filter]) ? REVIEW_WORDS.within : ""
  const $ways = names.map((name) => drawWay(name, ways[name], name === best, within))
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
 * @param {string} name
 * @param {Way} way
 * @param {boolean} isBest Whether it is what one would do now.
 * @param {string} within What a way without items is told to be empty in.
 */
function drawWay(name, { count, note, start }, isBest, within) {
  const { title, text, none } = WAY_WORDS[/** @type {keyof typeof WAY_WORDS} */ (name)]
  const $start = makeButton("start", start, {
    "data-way": name,
    "aria-label": `${title} ${start}`,
  })
  $start.disabled = !count
  $start.classList.toggle("primary", isBest)
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
  for (const { value, text, count } of listOptions(filter, others, course, KIND_WORDS)) {
    $select.append(new Option(`${text}（${count}）`, value))
  }
  $select.value = filters[filter]
  return make("label", { class: "review-filter" }, title, $select)
}
