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

const TRAINERS = /^trainers\//
const SETUP = 0
const READY = 1
const QUERY = 2
const RESULT = 3

export class Librarian {
  /**
   * @param {(address: string) => Promise<Section[]>} load
   * @param {string} [asked] `#trainers` where a page for trainers asks: only there are such found.
   */
  constructor(load, asked = "") {
    this.load = load
    // On a disk the shim puts a time behind it.
    this.isTrainer = asked.startsWith("#trainers")
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
   * @private
   * @param {Section[]} sections
   */
  choose(sections) {
    return this.isTrainer ? sections : sections.filter(({ location }) => !TRAINERS.test(location))
  }

  /**
   * A load that failed is tried again by the next query.
   *
   * @returns {Promise<Entry[]|undefined>}
   */
  fetchEntries() {
    this.entries =
      this.entries || this.load(this.address).then((all) => buildIndex(this.choose(all)))
    return this.entries.catch(() => {
      this.entries = undefined
      return undefined
    })
  }
}
