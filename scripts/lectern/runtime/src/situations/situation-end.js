/**
 * The end of a situation: the way one went, what a better turn would have been, the articles
 * met, and the whole of it as a drawing.
 *
 * @import { Decision, Scene, Step } from "./situation-way.js"
 */
import { findAll, make, makeButton } from "../page/dom.js"
import { drawEndCard } from "../page/end-card.js"
import { SITUATION_WORDS, tellEndings } from "./situation-words.js"

/**
 * @param {HTMLElement} $room
 * @param {{steps: Step[], scene: Scene}} standing
 * @param {{reached: number, all: number}} endings
 */
export function drawEnd($room, { steps, scene }, { reached, all }) {
  const isSound = steps.every(({ better }) => !better.length)
  const $mark = scene.$scene.querySelector(".ending-mark")
  const $card = drawEndCard({
    title: SITUATION_WORDS.done,
    figure: $mark ? String($mark.textContent) : "",
    notes: [isSound ? SITUATION_WORDS.sound : "", tellEndings(reached, all)],
    ways: [makeButton("restart", SITUATION_WORDS.restart), ...takeWays($room)],
  })
  return make(
    "div",
    { class: "situation-end" },
    $card,
    make("h2", {}, SITUATION_WORDS.way),
    make("ol", { class: "way" }, ...steps.map(drawStep)),
    ...drawArticles(steps, scene),
    ...drawMap($room, steps, scene),
  )
}

/**
 * @param {Step} step
 * @param {number} number
 */
function drawStep({ scene, decision, better }, number) {
  const $better = better.map((one) =>
    make("p", { class: "better" }, SITUATION_WORDS.better, readText(one)),
  )
  const $again = makeButton("again", SITUATION_WORDS.again, { "data-step": String(number) })
  return make(
    "li",
    {},
    make("p", {}, make("strong", {}, scene.name), `：${readText(decision)}`),
    ...$better,
    $again,
  )
}

/** @param {Decision} decision */
function readText({ $decision }) {
  const $text = $decision.querySelector(".choice-text")
  return $text ? String($text.textContent) : ""
}

/**
 * Return the citations on the way, each once.
 *
 * @param {Step[]} steps
 * @param {Scene} last
 */
function drawArticles(steps, last) {
  const $met = steps.flatMap(({ scene, decision }) => [
    ...findAll(scene.$scene, ":scope > .citation"),
    ...findAll(decision.$decision, ".citation"),
  ])
  $met.push(...findAll(last.$scene, ":scope > .citation"))
  /** @type {Map<string, Node>} */
  const byWords = new Map($met.map(($one) => [String($one.textContent), $one.cloneNode(true)]))
  if (!byWords.size) return []
  return [make("h3", {}, SITUATION_WORDS.articles), ...byWords.values()]
}

/**
 * Return a copy of the drawing with the way taken marked.
 *
 * @param {HTMLElement} $room
 * @param {Step[]} steps
 * @param {Scene} last
 */
function drawMap($room, steps, last) {
  const $drawing = $room.querySelector(".situation-notes svg")
  if (!$drawing) return []
  const $copy = /** @type {Element} */ ($drawing.cloneNode(true))
  const taken = new Set([last.anchor])
  for (const { scene, decision } of steps) {
    taken.add(scene.anchor)
    taken.add(`${scene.anchor} ${decision.identity}`)
  }
  for (const $part of Array.from($copy.querySelectorAll("[data-map]"))) {
    if (taken.has(String($part.getAttribute("data-map")))) $part.classList.add("taken")
  }
  return [make("h3", {}, SITUATION_WORDS.map), make("div", { class: "situation-map" }, $copy)]
}

/**
 * Return copies of the links that the page holds for the end.
 *
 * @param {HTMLElement} $room
 */
function takeWays($room) {
  return findAll($room, "[hidden] > [data-end]").map(
    ($link) => /** @type {HTMLElement} */ ($link.cloneNode(true)),
  )
}
