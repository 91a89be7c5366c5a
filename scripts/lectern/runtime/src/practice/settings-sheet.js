/**
 * 怎么练: which units, how shown, in what order, how judged.
 *
 * @import { Preferences } from "../records/preferences.js"
 */
import { findAll, make, makeButton } from "../page/dom.js"
import { Sheet } from "../page/sheet.js"
import { OPTIONS, readPreferences } from "../records/preferences.js"
import { OPTION_WORDS, PRACTICE_WORDS } from "./practice-words.js"

/** @typedef {Exclude<keyof typeof OPTIONS, "purpose">} Setting What the sheet is for. */

export class SettingsSheet extends Sheet {
  /** @param {HTMLElement} $set */
  constructor($set) {
    super($set, "settings", PRACTICE_WORDS.settingsTitle)
  }

  /**
   * @param {Preferences} preferences
   * @param {Record<Preferences["filter"], number>} counts How many units pass each filter.
   */
  open(preferences, counts) {
    const settings = /** @type {Setting[]} */ (Object.keys(OPTION_WORDS))
    this.show(
      make("form", {}, ...settings.map((setting) => drawGroup(setting, preferences, counts))),
      make(
        "div",
        { class: "actions" },
        makeButton("apply", PRACTICE_WORDS.apply, { class: "primary" }),
        makeButton("restart", PRACTICE_WORDS.restart),
      ),
    )
  }

  /** Return what is chosen in the sheet. */
  read() {
    /** @type {HTMLInputElement[]} */
    const $chosen = findAll(this.$content, "input:checked")
    const { filter, view, order, group, instant } = readPreferences(
      Object.fromEntries($chosen.map(($one) => [$one.name, $one.value])),
    )
    return { filter, view, order, group, instant }
  }
}

/**
 * @param {Setting} setting
 * @param {Preferences} preferences
 * @param {Record<string, number>} counts
 */
function drawGroup(setting, preferences, counts) {
  const { title, options } = OPTION_WORDS[setting]
  const $group = make("fieldset", {}, make("legend", {}, title))
  for (const value of OPTIONS[setting]) {
    const $input = make("input", { type: "radio", name: setting, value })
    $input.checked = preferences[setting] === value
    const count = setting === "filter" ? ` ${counts[value]}` : ""
    const $text = make("span", { class: "choice-text" }, options[value] + count)
    $group.append(make("label", { class: "choice" }, $input, $text))
  }
  return $group
}
