/**
 * Versioned values in the browser's store, under `lectern:<course>:<name>`.
 *
 * What cannot be read is set aside and what a newer course wrote is left alone; neither is
 * overwritten. Nothing here throws: a problem is told once, and the page works on from memory.
 *
 * @typedef {"blocked"|"full"|"corrupt"|"newer"} Problem
 * @typedef {{raw: string|null, body: Record<string, unknown>|null}} StoredRecord
 */

const VERSION = 1

/**
 * Return the browser's store, or null where it is switched off: then the page's head has put
 * something else in its place.
 */
export function findStorage() {
  try {
    return window.localStorage instanceof Storage ? window.localStorage : null
  } catch (_error) {
    return null
  }
}

/** Epoch seconds. */
function readClock() {
  return Math.floor(Date.now() / 1000)
}

export class Records {
  /**
   * @param {Storage|null} storage
   * @param {string} course
   * @param {(problem: Problem) => void} [tell] Called once for each kind of problem.
   * @param {() => number} [now]
   */
  constructor(storage, course, tell = () => {}, now = readClock) {
    this.storage = storage
    this.prefix = `lectern:${course}:`
    this.now = now
    this.tell = tell
    /** @type {Set<Problem>} */
    this.told = new Set()
    /** Names whose stored value must not be overwritten. */
    this.locked = new Set()
    if (!storage) this.report("blocked")
  }

  /**
   * Return a stored value, or a null body where there is none to use. The raw text is null
   * only where nothing is stored: never so, or erased.
   *
   * @param {string} name
   * @returns {StoredRecord}
   */
  read(name) {
    const raw = this.load(name)
    if (!raw) return { raw, body: null }
    const body = parseBody(raw)
    if (!body) {
      this.setAside(name, raw)
      return { raw: "", body: null }
    }
    if (body.v > VERSION) {
      this.locked.add(name)
      this.report("newer")
      return { raw, body: null }
    }
    return { raw, body }
  }

  /**
   * Store a value and return it as it is stored, or null when it could not be stored.
   *
   * @param {string} name
   * @param {object} body
   */
  write(name, body) {
    if (!this.storage || this.locked.has(name)) return null
    const raw = JSON.stringify(Object.assign({ v: VERSION }, body))
    try {
      this.storage.setItem(this.prefix + name, raw)
      return raw
    } catch (error) {
      this.report(isFull(error) ? "full" : "blocked")
      return null
    }
  }

  /**
   * Copy a value that cannot be read, or not wholly, to a name of its own and start anew. An
   * empty value takes its place: removing it would look to other tabs like erasing.
   *
   * @param {string} name
   * @param {string} raw
   */
  setAside(name, raw) {
    const storage = /** @type {Storage} */ (this.storage)
    try {
      // Each copy makes the store longer, so no two have the same name.
      storage.setItem(`${this.prefix}aside:${name}:${this.now()}:${storage.length}`, raw)
      storage.setItem(this.prefix + name, JSON.stringify({ v: VERSION }))
    } catch (_error) {
      // No room for a copy: the only one there is stays where it is.
      this.locked.add(name)
    }
    this.report("corrupt")
  }

  /**
   * Return what is stored, as it is, or an empty text where the store cannot be asked.
   *
   * @param {string} name
   */
  load(name) {
    try {
      return this.storage && this.storage.getItem(this.prefix + name)
    } catch (_error) {
      this.report("blocked")
      return ""
    }
  }

  /**
   * @private
   * @param {Problem} problem
   */
  report(problem) {
    if (this.told.has(problem)) return
    this.told.add(problem)
    this.tell(problem)
  }
}

/**
 * @param {string} raw
 * @returns {Record<string, unknown> & {v: number}|null}
 */
function parseBody(raw) {
  try {
    const body = JSON.parse(raw)
    return body && typeof body.v === "number" && body.v >= VERSION ? body : null
  } catch (_error) {
    return null
  }
}

/** @param {unknown} error */
function isFull(error) {
  return /quota/i.test(String(Object(error).name))
}
