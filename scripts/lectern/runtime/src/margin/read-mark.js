/**
 * 标为已读 at a chapter's end, and the ticks in the navigation that follow.
 *
 * Reaching the end marks a chapter too (`ticks.js`), but never against what its learner has said:
 * a mark that was taken back stays away until it is set by hand.
 *
 * @import { Records } from "../records/records.js"
 */

import { findAll } from "../page/dom.js"
import { READ_RULES } from "../records/chapters-read.js"
import { Ledger } from "../records/ledger.js"
import { stampAfter } from "../records/stars.js"
import { makeMarginButton } from "./margin-row.js"
import { MARGIN_WORDS } from "./margin-words.js"

export class ReadMark {
  /**
   * @param {Records} records
   * @param {string} path The chapter's address within the site.
   */
  constructor(records, path) {
    this.ledger = new Ledger(records, "read", READ_RULES)
    this.path = path
    this.$button = makeMarginButton("read", "")
    this.refresh()
    const $end = document.querySelector("footer")
    // The mark is set at the same moment: look after it.
    const observer = new IntersectionObserver(() =>
      setTimeout(() => {
        this.ledger.pull()
        this.refresh()
      }),
    )
    if ($end) observer.observe($end)
  }

  /** Whether the chapter counts as read. */
  get isRead() {
    const known = this.ledger.entries.get(this.path)
    return Boolean(known && known[0])
  }

  /** Mark the chapter, or take the mark back. */
  toggle() {
    const marked = this.isRead ? 0 : 1
    const time = this.ledger.records.now()
    this.ledger.change([[this.path, (known) => [marked, stampAfter(known, time)]]])
    this.refresh()
    for (const $link of /** @type {HTMLAnchorElement[]} */ (findAll(document, "nav a, li a"))) {
      if ($link.href === location.href.split("#")[0]) {
        $link.toggleAttribute("data-read", this.isRead)
      }
    }
  }

  /** Let the button say how it is. */
  refresh() {
    this.$button.textContent = this.isRead ? MARGIN_WORDS.read : MARGIN_WORDS.unread
    this.$button.setAttribute("aria-pressed", `${this.isRead}`)
  }
}
