/**
 * Chance that can be repeated: the same seed gives the same order, here and in `assembly/chance.py`.
 */

/**
 * Return the 32-bit FNV-1a hash of a text's UTF-8 bytes.
 *
 * @param {string} text
 */
export function hashText(text) {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193)
  }
  return hash >>> 0
}

/**
 * Return a mulberry32 generator of numbers from 0 up to 1.
 *
 * @param {number} seed
 */
export function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Return the values shuffled (Fisher–Yates from the end) by a seed text.
 *
 * @template T
 * @param {readonly T[]} values
 * @param {string} seed
 */
export function shuffle(values, seed) {
  return shuffleBy(values, createRandom(hashText(seed)))
}

/**
 * Return the values shuffled by a generator, which goes on from where it stands.
 *
 * @template T
 * @param {readonly T[]} values
 * @param {() => number} random
 */
export function shuffleBy(values, random) {
  const shuffled = values.slice()
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const moved = shuffled[last]
    shuffled[last] = shuffled[other]
    shuffled[other] = moved
  }
  return shuffled
}

/**
 * Return the values shuffled, except that those that are fixed keep their places.
 *
 * @template T
 * @param {readonly T[]} values
 * @param {(value: T) => boolean} isFixed
 * @param {string} seed
 */
export function shuffleAround(values, isFixed, seed) {
  const moved = shuffle(
    values.filter((value) => !isFixed(value)),
    seed,
  )
  return values.map((value) => (isFixed(value) ? value : /** @type {T} */ (moved.shift())))
}
