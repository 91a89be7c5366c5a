/**
 * `<item-set>`: a form of items, for a check (`data-mode="check"`) or for practice of a bank
 * (`data-mode="practice"`). The page holds complete HTML that works without this script.
 *
 * Hooks that tests and styles may rely on, beside those of the page's own HTML:
 *
 * | Where | What |
 * |---|---|
 * | item-set | `data-state`: ready, failed (the plain form remains) |
 * | item-set, practice | `data-view`: single, list; `data-purpose`: practise, memorise; `data-empty` |
 * | [data-unit] | `data-current` when shown in practice; `data-status`: todo, picked, right, wrong, partial, marked, outdated, once it was shown |
 * | [data-item] | `data-graded` when its key is shown; `data-marking` when points are to be ticked |
 * | .choice, .pair, .blank | `data-mark`: right, wrong, key; with a `.mark` in words |
 * | .choice | `data-picked` when chosen |
 * | .choice of 排序 | `data-place`: where it was tapped, from 1; 0 for none |
 * | .verdict | `data-verdict`: right, wrong, partial, marked |
 * | .outdated | says 题目已更新 |
 * | button | `data-action`: confirm, retry, reveal, star (with `data-starred`), previous, next, finish, sheet, settings, close, jump (with `data-place`, from 0), apply, restart, show-all |
 * | .actions, .practice-bar | `.primary` is 确认 or what follows it; `.hint` says what is missing |
 * | .practice-top | `.practice-position`, `.practice-missed`, `.practice-progress` |
 * | dialog.lectern-sheet | `data-sheet`: answers (`.sheet-number` with `data-status`, `aria-current`; `.sheet-legend`), settings (radios filter, view, order, purpose) |
 * | .lectern-notice | `data-problem`: blocked, full, corrupt, newer |
 * | .lectern-status | the page's polite announcements |
 *
 * @import { SetMode } from "./set-mode.js"
 */
import { findStatus, showProblem } from "./announcer.js"
import { CheckMode } from "./check-mode.js"
import { OWN_EVENTS, routeEvent } from "./events.js"
import { guard } from "./guard.js"
import { PracticeMode } from "./practice-mode.js"
import { findStorage, Records } from "./records.js"
import { unpackSolutions } from "./solutions.js"
import { Store } from "./store.js"

/** By the type of an event of the window.
 * @type {Record<string, (mode: SetMode, event: any) => void>} */
const WINDOW_ROUTES = {
  storage: (mode, event) => {
    if (mode.store.follow(event)) mode.follow()
  },
  pageshow: (mode, event) => {
    if (!event.persisted) return
    mode.store.refresh()
    mode.follow()
  },
  hashchange: (mode) => mode.followHash(),
  beforeprint: (mode) => mode.togglePrint(true),
  afterprint: (mode) => mode.togglePrint(false),
}
const WINDOW_EVENTS = Object.keys(WINDOW_ROUTES)

/** One store for each course on the page, whichever set asks.
 * @type {Map<string, Store>} */
const stores = new Map()

export class ItemSet extends HTMLElement {
  constructor() {
    super()
    /** @type {CheckMode|PracticeMode|null} */
    this.mode = null
  }

  connectedCallback() {
    this.attempt(() => {
      findStatus()
      if (!this.mode) this.mode = this.start()
      for (const type of OWN_EVENTS) this.addEventListener(type, this)
      for (const type of WINDOW_EVENTS) window.addEventListener(type, this)
      this.dataset.state = "ready"
    })
  }

  disconnectedCallback() {
    for (const type of WINDOW_EVENTS) window.removeEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    this.attempt(() => {
      if (!this.mode) return
      const route = WINDOW_ROUTES[event.type] || routeEvent
      route(this.mode, event)
    })
  }

  /**
   * @private
   * @param {() => void} work
   */
  attempt(work) {
    guard(this, work)
    if (this.dataset.state === "failed") unpackSolutions(this)
  }

  /** @private */
  start() {
    const store = openStore(String(this.dataset.course))
    return this.dataset.mode === "practice"
      ? new PracticeMode(this, store)
      : new CheckMode(this, store)
  }
}

/** @param {string} course */
function openStore(course) {
  let store = stores.get(course)
  if (!store) {
    store = new Store(new Records(findStorage(), course, showProblem))
    stores.set(course, store)
  }
  return store
}
