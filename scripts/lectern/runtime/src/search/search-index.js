/**
 * Finding sections by substrings: every Chinese word is found, wherever a sentence splits.
 *
 * No DOM and no worker here; `librarian.js` answers Material's page.
 *
 * @typedef {{location: string, title: string, text: string}} Section
 * @typedef {{location: string, title: string, text: string, score: number, terms: Record<string, boolean>}} Hit
 * @typedef {{section: Section, page: string, title: string, text: string, plain: string}} Entry
 */

const SNIPPET_BEFORE = 24
const SNIPPET_LENGTH = 110
const TITLE_SCORE = 1000
const ENTITIES = /** @type {Record<string, string>} */ ({
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
})

/**
 * Prepare sections for searching.
 *
 * @param {Section[]} sections From Material's search index, in page order.
 * @returns {Entry[]}
 */
export function buildIndex(sections) {
  return sections.map((section) => {
    const text = stripTags(section.text)
    return {
      section,
      page: section.location.replace(/#.*/, ""),
      title: normalise(stripTags(section.title)),
      text,
      plain: normalise(text),
    }
  })
}

/**
 * Find the sections that hold every term of a query, grouped by page, best page first.
 *
 * @param {Entry[]} entries
 * @param {string} query Terms are separated by white space.
 * @returns {Hit[][]} The page's own section, where it has one, is part of its group: Material shows it as the group's title.
 */
export function findSections(entries, query) {
  const terms = normalise(query).split(/\s+/).filter(Boolean)
  if (!terms.length) return []
  /** @type {Map<string, Hit[]>} */
  const pages = new Map()
  for (const entry of entries) {
    const score = scoreEntry(entry, terms)
    if (score)
      pages.set(entry.page, [...(pages.get(entry.page) || []), buildHit(entry, terms, score)])
  }
  addPageTitles(pages, entries)
  return [...pages.values()].map((hits) => hits.sort(byScore)).sort((a, b) => byScore(a[0], b[0]))
}

/**
 * @param {Entry} entry
 * @param {string[]} terms
 */
function scoreEntry(entry, terms) {
  let score = 0
  for (const term of terms) {
    const found = entry.title.includes(term) ? TITLE_SCORE : countOccurrences(entry.plain, term)
    if (!found) return 0
    score += found
  }
  return score
}

/**
 * Material finds a group's title by the location without `#`; give it one with the least score.
 *
 * @param {Map<string, Hit[]>} pages
 * @param {Entry[]} entries
 */
function addPageTitles(pages, entries) {
  for (const entry of entries) {
    const hits = pages.get(entry.page)
    if (
      hits &&
      entry.section.location === entry.page &&
      !hits.some((hit) => hit.location === entry.page)
    )
      hits.push({ location: entry.page, title: entry.section.title, text: "", score: 0, terms: {} })
  }
}

/**
 * @param {Entry} entry
 * @param {string[]} terms
 * @param {number} score
 * @returns {Hit}
 */
function buildHit(entry, terms, score) {
  return {
    location: entry.section.location,
    title: markTerms(stripTags(entry.section.title), terms),
    text: markTerms(cutSnippet(entry, terms), terms),
    score,
    terms: Object.fromEntries(terms.map((term) => [term, true])),
  }
}

/**
 * @param {Entry} entry
 * @param {string[]} terms
 */
function cutSnippet({ text, plain }, terms) {
  const found = terms.map((term) => plain.indexOf(term)).filter((position) => position >= 0)
  const start = Math.max(0, Math.min(...found, text.length) - SNIPPET_BEFORE)
  const begin = found.length ? start : 0
  const end = begin + SNIPPET_LENGTH
  return (begin ? "…" : "") + text.slice(begin, end) + (end < text.length ? "…" : "")
}

/**
 * Return HTML: the text escaped, each term in `<mark>`.
 *
 * @param {string} text
 * @param {string[]} terms
 */
function markTerms(text, terms) {
  const pattern = terms
    .map((term) => term.replace(/[|\\{}()[\]^$+*?.-]/g, "\\$&"))
    .sort((a, b) => b.length - a.length)
    .join("|")
  return text
    .split(new RegExp(`(${pattern})`, "i"))
    .map((part, position) =>
      position % 2 ? `<mark data-md-highlight>${escapeHtml(part)}</mark>` : escapeHtml(part),
    )
    .join("")
}

/**
 * One character in, one character out, so that positions agree with the original.
 *
 * Han and ASCII, nearly all there is, are passed over: this decides how soon results come.
 *
 * @param {string} text
 */
function normalise(text) {
  return text.replace(/[^\0-\x40\x5b-\x7f\u3400-\u9fff]/gu, (char) => {
    const plain = char.normalize("NFKC").toLowerCase()
    return plain.length === char.length ? plain : char
  })
}

/** @param {string} html */
function stripTags(html) {
  return html
    .replace(/<[^>]+>/g, " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ENTITIES[name])
    .replace(/\s+/g, " ")
    .trim()
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replace(
    /[&<>"]/g,
    (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[char] || "&quot;",
  )
}

/**
 * @param {string} text
 * @param {string} term
 */
function countOccurrences(text, term) {
  return text.split(term).length - 1
}

/**
 * @param {Hit} a
 * @param {Hit} b
 */
function byScore(a, b) {
  return b.score - a.score
}
