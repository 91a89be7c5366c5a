/**
 * What the search answers Material's page (its protocol: integrations/search), and when the
 * sections are loaded: at the first query that asks for anything.
 *
 * No DOM and no worker here; `bundles/search.js` passes the messages on.
 *
 * @import { Entry, Section } from "./search-index.js"
 * @typedef {{type: number, data?: any}} Message
 */
import { buildIndex, findSections } from "./search-index.js"

const SETUP = 0
const READY = 1
const QUERY = 2
const RESULT = 3

export class Librarian {
  /** @param {(address: string) => Promise<Section[]>} load */
  constructor(load) {
    this.load = load
    this.address = ""
    /** @type {Promise<Entry[]>|undefined} */
    this.entries = undefined
  }

  /**
   * @param {Message} message
   * @returns {Promise<Message|undefined>} Nothing where nothing was asked, or the sections do not come.
   */
  async answer({ type, data }) {
    if (type === SETUP) {
      this.address = data.config.sections
      return { type: READY }
    }
    if (type !== QUERY) return undefined
    if (!data.trim()) return { type: RESULT, data: { items: [] } }
    const entries = await this.fetchEntries()
    return entries && { type: RESULT, data: { items: findSections(entries, data) } }
  }

  /**
   * A load that failed is tried again by the next query.
   *
   * @returns {Promise<Entry[]|undefined>}
   */
  fetchEntries() {
    this.entries = this.entries || this.load(this.address).then(buildIndex)
    return this.entries.catch(() => {
      this.entries = undefined
      return undefined
    })
  }
}
