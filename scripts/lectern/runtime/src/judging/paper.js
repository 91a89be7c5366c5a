/**
 * The paper of an exam: which items a seed draws for each section.
 *
 * Mirrors `assembly/papers.py`; `tests/cases/draw.json` holds both to the same cases.
 */
import { createRandom, hashText, shuffleBy } from "./random.js"

/**
 * @typedef {{count: number, ids: readonly string[]}} Draw So many of these candidates, sorted.
 * @typedef {{draws?: readonly Draw[], ids?: readonly string[]}} Choosing
 *   Draws, or else the items that the section consists of.
 * @typedef {Choosing & {title: string, points: number}} SectionPlan
 * @typedef {{title: string, points: number, ids: string[]}} PaperSection
 *   `points` is what each item is worth.
 */

/**
 * Return each section's item ids; no item comes twice.
 *
 * @param {string} exam
 * @param {string} seed The same seed gives the same paper.
 * @param {readonly Choosing[]} sections
 */
export function drawIds(exam, seed, sections) {
  /** @type {Set<string>} */
  const taken = new Set()
  return sections.map(({ draws = [], ids = [] }, index) => {
    const drawn = ids.length
      ? ids.slice()
      : drawSection(`${exam}:${seed}:${index + 1}`, draws, taken)
    for (const id of drawn) taken.add(id)
    return drawn
  })
}

/**
 * Return a paper as the plan of an exam and a seed make it.
 *
 * @param {string} exam
 * @param {string} seed
 * @param {readonly SectionPlan[]} plan
 * @returns {PaperSection[]}
 */
export function drawPaper(exam, seed, plan) {
  const drawn = drawIds(exam, seed, plan)
  return plan.map(({ title, points }, index) => ({ title, points, ids: drawn[index] }))
}

/**
 * Return a plan without the candidates that are not there, or null where one of its draws, or a
 * section of named items, has none left.
 *
 * @param {readonly SectionPlan[]} plan
 * @param {(id: string) => boolean} isKnown
 * @returns {SectionPlan[]|null}
 */
export function narrowPlan(plan, isKnown) {
  const narrowed = plan.map(({ title, points, draws = [], ids = [] }) => ({
    title,
    points,
    draws: draws.map((draw) => ({ count: draw.count, ids: draw.ids.filter(isKnown) })),
    ids: ids.filter(isKnown),
  }))
  const pools = narrowed.flatMap(({ draws, ids }) => (draws.length ? draws : [{ ids }]))
  return pools.every(({ ids }) => ids.length) ? narrowed : null
}

/**
 * Return a paper without the items that the course no longer has, and their sections.
 *
 * @param {readonly PaperSection[]} paper
 * @param {(id: string) => boolean} isKnown
 * @returns {PaperSection[]}
 */
export function dropUnknown(paper, isKnown) {
  return paper
    .map(({ title, points, ids }) => ({ title, points, ids: ids.filter(isKnown) }))
    .filter(({ ids }) => ids.length)
}

/**
 * @param {string} seed
 * @param {readonly Draw[]} draws
 * @param {ReadonlySet<string>} taken
 */
function drawSection(seed, draws, taken) {
  const random = createRandom(hashText(seed))
  /** @type {string[]} */
  const drawn = []
  for (const { count, ids } of draws) {
    const left = ids.filter((id) => !taken.has(id) && !drawn.includes(id))
    drawn.push(...shuffleBy(left, random).slice(0, count))
  }
  return drawn
}
