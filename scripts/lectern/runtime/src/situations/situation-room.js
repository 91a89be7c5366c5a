/**
 * `<situation-room>`: one scene at a time; the consequence of what one decides at once, below it;
 * the way back always open.
 *
 * Hooks that tests and styles may rely on: `[data-current]` is the scene shown, `[data-chosen]`
 * the decision made in it; buttons are `[data-action]`: decide, again, onward, back, restart.
 *
 * @import { Records } from "../records/records.js"
 * @import { Scene, Step } from "./situation-way.js"
 */
import { announce } from "../page/announcer.js"
import { bringIntoView, findAll, focusOn, make, makeButton, requirePart } from "../page/dom.js"
import { defineElement, openRecords } from "../page/element.js"
import { Standings } from "../records/situations.js"
import { drawEnd } from "./situation-end.js"
import { followWay, readScenes } from "./situation-way.js"
import { SITUATION_WORDS } from "./situation-words.js"

export function defineSituationRoom() {
  defineElement("situation-room", startSituation, takeEvent)
}

/** @param {HTMLElement} $room */
function startSituation($room) {
  const situation = new SituationMode($room, openRecords($room))
  situation.resume()
  return situation
}

class SituationMode {
  /**
   * @param {HTMLElement} $room
   * @param {Records} records
   */
  constructor($room, records) {
    this.$room = $room
    this.id = String($room.dataset.situation)
    this.standings = new Standings(records)
    this.scenes = readScenes($room)
    this.$actions = requirePart($room, ".situation-actions", HTMLElement)
    this.$actions.removeAttribute("data-reserved")
    /** @type {string[]} */
    this.way = []
  }

  /** Show where the learner was. */
  resume() {
    const { steps } = followWay(this.scenes, this.standings.find(this.id).way)
    this.way = steps.map(({ decision }) => decision.identity)
    this.show()
    if (this.way.length) announce(SITUATION_WORDS.resumed)
  }

  /** Show the scene to which the way leads, with nothing decided in it. */
  show() {
    const standing = followWay(this.scenes, this.way)
    const { $scene, isEnding } = standing.scene
    for (const { $scene: $one } of this.scenes.values()) resetScene($one, $one === $scene)
    for (const $end of findAll(this.$room, ".situation-end")) $end.remove()
    if (isEnding) this.showEnd(standing)
    else this.showButtons(makeButton("decide", SITUATION_WORDS.decide, { class: "primary" }))
  }

  /** @param {{steps: Step[], scene: Scene}} standing */
  showEnd(standing) {
    this.standings.remember(this.id, this.way, standing.scene.name)
    const every = [...this.scenes.values()].filter(({ isEnding }) => isEnding)
    const { endings } = this.standings.find(this.id)
    const reached = every.filter(({ name }) => endings.includes(name)).length
    this.$actions.replaceChildren()
    this.$actions.before(drawEnd(this.$room, standing, { reached, all: every.length }))
  }

  /** @param {HTMLElement[]} $buttons */
  showButtons(...$buttons) {
    const $back = makeButton("back", SITUATION_WORDS.back)
    this.$actions.replaceChildren(...(this.way.length ? [$back] : []), ...$buttons)
  }

  /** Tell the consequence of what is picked. */
  decide() {
    const { scene } = followWay(this.scenes, this.way)
    const decision = scene.decisions.find(({ $decision }) => findRadio($decision).checked)
    if (!decision) {
      announce(SITUATION_WORDS.pick)
      this.$actions.append(make("p", { class: "situation-hint" }, SITUATION_WORDS.pick))
      return
    }
    for (const { $decision } of scene.decisions) findRadio($decision).disabled = true
    tellConsequence(decision.$decision)
    this.way = [...this.way, decision.identity]
    this.standings.remember(this.id, this.way)
    const $again = makeButton("again", SITUATION_WORDS.again, {
      "data-step": String(this.way.length - 1),
    })
    const $onward = makeButton("onward", SITUATION_WORDS.onward, { class: "primary" })
    this.$actions.replaceChildren($again, $onward)
    bringIntoView(this.$actions)
    $onward.focus({ preventScroll: true })
  }

  /** @param {number} length How many decisions of the way stand. */
  goTo(length) {
    this.way = this.way.slice(0, length)
    if (length < this.standings.find(this.id).way.length) this.standings.remember(this.id, this.way)
    this.show()
    const { $scene } = followWay(this.scenes, this.way).scene
    const $title = requirePart($scene, ".scene-title", HTMLElement)
    focusOn($title)
    $title.scrollIntoView({ block: "start" })
  }
}

/**
 * @param {SituationMode} situation
 * @param {any} event
 */
function takeEvent(situation, event) {
  if (event.type === "change") markPicked(event.target)
  if (event.type !== "click") return
  const $button = event.target.closest("[data-action]")
  if (!$button) return
  const { action, step } = $button.dataset
  const { length } = situation.way
  if (action === "decide") situation.decide()
  if (action === "again") situation.goTo(Number(step))
  if (action === "onward") situation.goTo(length)
  if (action === "back") situation.goTo(length - 1)
  if (action === "restart") situation.goTo(0)
}

/** @param {HTMLInputElement} $radio */
function markPicked($radio) {
  const $decisions = $radio.closest(".decisions")
  for (const $choice of findAll($decisions || document, ".choice")) {
    if ($choice.contains($radio)) $choice.dataset.picked = ""
    else delete $choice.dataset.picked
  }
}

/** @param {HTMLElement} $decision */
function tellConsequence($decision) {
  const $outcome = requirePart($decision, ".outcome", HTMLDetailsElement)
  $decision.dataset.chosen = ""
  $outcome.open = true
  const $consequence = requirePart($outcome, ".consequence", HTMLElement)
  requirePart($decision, ".choice", HTMLElement).append(
    make("span", { class: "mark", "data-mark": "own" }, SITUATION_WORDS.chosen),
  )
  announce(String($consequence.textContent))
}

/**
 * @param {HTMLElement} $scene
 * @param {boolean} isCurrent
 */
function resetScene($scene, isCurrent) {
  if (isCurrent) $scene.dataset.current = ""
  else delete $scene.dataset.current
  for (const $decision of findAll($scene, "[data-decision]")) {
    delete $decision.dataset.chosen
    delete requirePart($decision, ".choice", HTMLElement).dataset.picked
    Object.assign(findRadio($decision), { checked: false, disabled: false })
    for (const $mark of findAll($decision, ".mark")) $mark.remove()
  }
}

/** @param {HTMLElement} $decision */
function findRadio($decision) {
  return requirePart($decision, "input", HTMLInputElement)
}
