/**
 * 填空: a point for each blank that agrees with an accepted wording.
 *
 * @import { BlankItem, BlankKey } from "../model.js"
 * @import { Judge } from "./judges.js"
 */
import { normaliseBlank } from "../text.js"
import { NONE, readTexts } from "./choosing.js"

/** @type {Judge<BlankItem, string[]>} */
export const FILL_BLANK = {
  empty: NONE,
  read: readTexts,
  fits: ({ key }, response) => response.length === listBlanks(key).length,

  score({ key }, response) {
    const right = judgeBlanks(key, response).filter((isRight) => isRight)
    return { score: right.length, maxScore: listBlanks(key).length }
  },
}

/**
 * Return of each blank whether what was typed there is right. In any order, each wording may
 * fill one blank, in the best way, and what was typed twice counts once.
 *
 * @param {BlankKey} key
 * @param {readonly string[]} typed
 */
export function judgeBlanks(key, typed) {
  const blanks = listBlanks(key)
  const forms = blanks.map((_, place) => normaliseBlank(typed[place] || ""))
  if (!("any" in key)) return forms.map((form, place) => blanks[place].includes(form))
  const assigned = assignForms(blanks, forms)
  return forms.map((form, place) => assigned.has(form) && forms.indexOf(form) === place)
}

/**
 * Return the accepted wordings of each blank.
 *
 * @param {BlankKey} key
 */
function listBlanks(key) {
  return "any" in key ? key.any : key
}

/**
 * Return the wordings that have found a blank of their own.
 *
 * @param {string[][]} blanks
 * @param {string[]} forms
 */
function assignForms(blanks, forms) {
  /** @type {string[]} */
  const owners = []
  /**
   * @param {string} form
   * @param {Set<number>} tried
   * @returns {boolean}
   */
  const claim = (form, tried) =>
    blanks.some((accepted, place) => {
      if (!accepted.includes(form) || tried.has(place)) return false
      tried.add(place)
      if (owners[place] !== undefined && !claim(owners[place], tried)) return false
      owners[place] = form
      return true
    })
  for (const form of new Set(forms)) claim(form, new Set())
  return new Set(owners)
}
