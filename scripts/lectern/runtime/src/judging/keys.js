/**
 * The keys of all items, unpacked: `rendering/keys.py` says how they are packed.
 *
 * @import { Item, Kind } from "./model.js"
 * @typedef {[key: any, choices: string, revision?: number, partialCredit?: number, id?: string, kind?: number]} PackedPart
 * @typedef {[id: string, kind: number, heading: number, ...parts: PackedPart[]]} PackedItem
 * @typedef {{kinds: string[], headings: string[], banks: Record<string, PackedItem[]>}} PackedKeys
 * @typedef {{id: string, kind: string, chapter: string, parts: Item[]}} KeyedItem
 */

/**
 * Return the items of each bank, in its order.
 *
 * @param {PackedKeys} packed
 * @returns {Record<string, KeyedItem[]>}
 */
export function unpackKeys({ kinds, headings, banks }) {
  return Object.fromEntries(
    Object.entries(banks).map(([bank, items]) => [
      bank,
      items.map(([id, kind, heading, ...parts]) => ({
        id,
        kind: kinds[kind],
        chapter: headings[heading],
        parts: parts.map((part) => unpackPart(part, id, kind, kinds)),
      })),
    ]),
  )
}

/**
 * @param {PackedPart} part
 * @param {string} itemId
 * @param {number} itemKind
 * @param {string[]} kinds
 * @returns {Item}
 */
function unpackPart([key, choices, revision = 1, credit = 0, id, kind], itemId, itemKind, kinds) {
  const identities = choices ? choices.split(" ") : []
  return {
    id: id || itemId,
    kind: /** @type {Kind} */ (kinds[kind === undefined ? itemKind : kind]),
    revision,
    partialCredit: credit > 0,
    choices: identities,
    key: nameChoices(key, identities),
  }
}

/**
 * Return a key with the identity of each choice in place of its place.
 *
 * @param {any} key
 * @param {string[]} identities
 * @returns {any}
 */
function nameChoices(key, identities) {
  if (typeof key === "number") return identities[key]
  if (Array.isArray(key)) return key.map((one) => nameChoices(one, identities))
  if (typeof key !== "object") return key
  return Object.fromEntries(
    Object.entries(key).map(([name, value]) => [name, nameChoices(value, identities)]),
  )
}
