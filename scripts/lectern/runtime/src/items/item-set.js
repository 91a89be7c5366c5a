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
 * | form | in practice what is shown, and `.waiting`, which holds all else |
 * | [data-unit] | `data-status`: todo, picked, looked, right, wrong, partial, marked, outdated, once it was shown |
 * | [data-item] | `data-graded` when its key is shown; `data-marking` when points are to be ticked |
 * | .choice, .pair, .blank | `data-mark`: right, wrong, key; with a `.mark` in words |
 * | .choice | `data-picked` when chosen |
 * | .choice of 排序 | `data-place`: where it was tapped, from 1; 0 for none |
 * | .verdict | `data-verdict`: right, wrong, partial, marked, looked |
 * | .outdated | says 题目已更新 |
 * | button | `data-action`: confirm, retry, reveal, star (with `data-starred`), previous, next, finish, again, sheet, settings, close, jump (with `data-place`, from 0), apply, restart, show-all, show-todo |
 * | .actions, .practice-bar | `.primary` is 确认 or what follows it; `.hint` says what is missing |
 * | .practice-top | `.practice-position`, `.practice-missed`, `.practice-progress` |
 * | dialog.lectern-sheet | `data-sheet`: answers (`.sheet-number` with `data-status`, `aria-current`; `.sheet-legend`), settings (radios filter, view, order, purpose) |
 * | .end-card | at the end: `.end-figure`, `.end-dots`, `.end-ways`; item-set has `data-ended` in practice |
 * | .lectern-notice | `data-problem`: blocked, full, corrupt, newer |
 * | .lectern-status | the page's polite announcements |
 *
 * @import { SetMode } from "./set-mode.js"
 */
import { defineElement, openRecords } from "../page/element.js"
import { Store } from "../records/store.js"
import { routeEvent } from "./events.js"

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

/** One store for each course on the page, whichever set asks.
 * @type {Map<string, Store>} */
const stores = new Map()

/**
 * Let the page's sets work.
 *
 * @param {Record<string, new ($set: HTMLElement, store: Store) => SetMode>} modes By `data-mode`.
 */
export function defineItemSet(modes) {
  defineElement("item-set", ($set) => startSet($set, modes[String($set.dataset.mode)]), takeEvent)
}

/**
 * @param {HTMLElement} $set
 * @param {new ($set: HTMLElement, store: Store) => SetMode} Mode
 */
function startSet($set, Mode) {
  const course = String($set.dataset.course)
  const store = stores.get(course) || new Store(openRecords($set))
  stores.set(course, store)
  return new Mode($set, store)
}

/**
 * @param {SetMode} mode
 * @param {Event} event
 */
function takeEvent(mode, event) {
  const route = WINDOW_ROUTES[event.type] || routeEvent
  route(mode, event)
}
