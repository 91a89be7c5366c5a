/**
 * A situation as its page holds it, and the way of a learner through it. No store, no words.
 *
 * @typedef {{$decision: HTMLElement, identity: string, target: string}} Decision
 * @typedef {{$scene: HTMLElement, anchor: string, name: string, best: number, isEnding: boolean,
 *   decisions: Decision[]}} Scene
 * @typedef {{scene: Scene, decision: Decision, better: Decision[]}} Step What was decided where,
 *   and what would have kept a better ending open.
 */
import { findAll } from "../page/dom.js"

/**
 * Return the scenes of a situation by the ids of their elements; the first is its opening.
 *
 * @param {ParentNode} $room
 * @returns {Map<string, Scene>}
 */
export function readScenes($room) {
  return new Map(findAll($room, ".scene").map(($scene) => [$scene.id, readScene($scene)]))
}

/**
 * Return the steps of a way as far as its decisions are still there, and where they lead.
 *
 * @param {Map<string, Scene>} scenes
 * @param {readonly string[]} way
 * @returns {{steps: Step[], scene: Scene}}
 */
export function followWay(scenes, way) {
  /** @type {Step[]} */
  const steps = []
  let scene = /** @type {Scene} */ (scenes.values().next().value)
  for (const identity of way) {
    const decision = scene.decisions.find((one) => one.identity === identity)
    if (!decision) break
    steps.push({ scene, decision, better: findBetter(scenes, scene, decision) })
    scene = /** @type {Scene} */ (scenes.get(decision.target))
  }
  return { steps, scene }
}

/**
 * Return the decisions of a scene that lead to a better ending than this one still can, if any.
 *
 * @param {Map<string, Scene>} scenes
 * @param {Scene} scene
 * @param {Decision} decision
 */
function findBetter(scenes, scene, decision) {
  const rank = (/** @type {Decision} */ one) => Object(scenes.get(one.target)).best
  if (rank(decision) >= scene.best) return []
  return scene.decisions.filter((one) => rank(one) === scene.best)
}

/** @param {HTMLElement} $scene */
function readScene($scene) {
  const { scene, best, ending } = $scene.dataset
  return {
    $scene,
    anchor: $scene.id,
    name: String(scene),
    best: Number(best),
    isEnding: ending !== undefined,
    decisions: findAll($scene, "[data-decision]").map(readDecision),
  }
}

/** @param {HTMLElement} $decision */
function readDecision($decision) {
  const { decision, target } = $decision.dataset
  return { $decision, identity: String(decision), target: String(target) }
}
