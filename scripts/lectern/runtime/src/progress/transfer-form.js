/**
 * Keeping a learner's records as a file or a text, and taking them in again with a preview.
 *
 * @import { Records } from "../records/records.js"
 * @import { Content } from "../records/transfer.js"
 */

import { nameDay } from "../judging/days.js"
import { announce } from "../page/announcer.js"
import { copyText } from "../page/copying.js"
import { make, makeButton, readMeta } from "../page/dom.js"
import {
  mergeContent,
  packContent,
  previewContent,
  readContent,
  unpackContent,
} from "../records/transfer.js"
import {
  PROGRESS_WORDS,
  REFUSAL_WORDS,
  tellFaults,
  tellFileName,
  tellGain,
  tellParcel,
} from "./progress-words.js"

/** @type {Record<string, (form: TransferForm) => void>} */
const ACTIONS = {
  save: (form) => form.save(),
  copy: (form) => form.copy(),
  preview: (form) => form.preview(form.$incoming.value),
  merge: (form) => form.merge(),
  drop: (form) => form.clear(),
}

export class TransferForm {
  /**
   * @param {Records} records
   * @param {string} course
   * @param {() => void} changed
   */
  constructor(records, course, changed) {
    this.records = records
    this.course = course
    this.changed = changed
    /** What waits for a yes. @type {Content|null} */
    this.content = null
    this.$outgoing = make("textarea", {
      rows: "4",
      readonly: "",
      hidden: "",
      wrap: "off",
      "aria-label": PROGRESS_WORDS.outgoing,
    })
    this.$incoming = make("textarea", { rows: "4", id: "progress-incoming" })
    this.$file = make("input", { type: "file", accept: ".json,.txt", id: "progress-file" })
    this.$preview = make("div", { class: "progress-preview" })
    this.$note = make("p")
    /** What is to be copied, once it was put together. */
    this.packed = ""
    this.$content = this.draw()
  }

  /** @param {string} action */
  act(action) {
    if (ACTIONS[action]) ACTIONS[action](this)
  }

  /** Let the learner keep the records as a file. */
  save() {
    const time = this.records.now()
    const file = new Blob([this.pack()], { type: "application/json" })
    const href = URL.createObjectURL(file)
    const $link = make("a", { href, download: tellFileName(nameDay(time)) })
    document.body.append($link)
    $link.click()
    $link.remove()
    setTimeout(() => URL.revokeObjectURL(href), 60000)
    announce(PROGRESS_WORDS.saved)
  }

  /** Copy the records as a text; show it where the browser does not allow that. */
  copy() {
    const title = tellParcel(readMeta("title"), nameDay(this.records.now()))
    const copied = copyText(this.$outgoing, `${title}\n${this.packed || this.pack()}`)
    this.$note.textContent = copied ? PROGRESS_WORDS.copied : PROGRESS_WORDS.copyByHand
    this.$outgoing.hidden = copied
    announce(this.$note.textContent)
  }

  /**
   * Take up a file that the learner has chosen.
   *
   * @param {EventTarget|null} $changed
   */
  takeFile($changed) {
    const { files } = this.$file
    if ($changed !== this.$file || !files || !files[0]) return
    const reader = new FileReader()
    reader.addEventListener("load", () => this.preview(String(reader.result)))
    reader.addEventListener("error", () => this.tell(REFUSAL_WORDS.broken))
    reader.readAsText(files[0])
  }

  /**
   * Say what a text would add, and ask.
   *
   * @param {string} text
   */
  preview(text) {
    this.content = null
    const unpacked = unpackContent(text, this.course)
    if ("refusal" in unpacked) {
      this.tell(REFUSAL_WORDS[unpacked.refusal])
      return
    }
    const { content, time, faults } = unpacked
    const gain = previewContent(this.records, content)
    const told = tellGain(gain, time)
    const isNew = Object.values(gain).some(Boolean)
    if (isNew) this.content = content
    this.$preview.replaceChildren(make("p", {}, told))
    if (faults) this.$preview.append(make("p", {}, tellFaults(faults)))
    if (isNew) {
      const $merge = makeButton("merge", PROGRESS_WORDS.merge, { class: "primary" })
      const $drop = makeButton("drop", PROGRESS_WORDS.drop)
      this.$preview.append(make("div", { class: "actions" }, $merge, $drop))
      $merge.focus()
    }
    announce(told)
  }

  /** Take in what was previewed. */
  merge() {
    if (!this.content) return
    const stored = mergeContent(this.records, this.content)
    this.clear()
    this.changed()
    this.tell(stored ? PROGRESS_WORDS.merged : PROGRESS_WORDS.notMerged)
  }

  /** Forget what was chosen. */
  clear() {
    this.content = null
    this.$incoming.value = ""
    this.$file.value = ""
    this.$outgoing.hidden = true
    this.$outgoing.value = ""
    this.$note.textContent = ""
    this.$preview.replaceChildren()
  }

  /** @param {string} text */
  tell(text) {
    const $told = make("p", { class: "lectern-notice", tabindex: "-1" }, text)
    this.$preview.replaceChildren($told)
    $told.focus()
    announce(text)
  }

  /** Put the text together anew, while the learner does not wait for it. */
  follow() {
    this.packed = ""
    setTimeout(() => {
      this.packed = this.pack()
    })
  }

  /** @private */
  pack() {
    return packContent(readContent(this.records), this.course, this.records.now())
  }

  /** @private */
  draw() {
    const $out = make("div", { class: "actions" }, makeButton("save", PROGRESS_WORDS.save))
    $out.append(makeButton("copy", PROGRESS_WORDS.copy))
    const $in = make("div", { class: "actions" }, makeButton("preview", PROGRESS_WORDS.preview))
    const $erase = make("div", { class: "actions" }, makeButton("ask-erase", PROGRESS_WORDS.erase))
    return make(
      "section",
      { "data-part": "records" },
      make("h2", {}, PROGRESS_WORDS.records),
      make("p", {}, PROGRESS_WORDS.recordsNote),
      $out,
      this.$outgoing,
      this.$note,
      make("h3", {}, PROGRESS_WORDS.takeIn),
      make("p", {}, PROGRESS_WORDS.takeInNote),
      make("p", {}, make("label", { for: "progress-file" }, PROGRESS_WORDS.file), this.$file),
      make("p", {}, make("label", { for: "progress-incoming" }, PROGRESS_WORDS.paste)),
      this.$incoming,
      $in,
      this.$preview,
      make("h3", {}, PROGRESS_WORDS.erase),
      make("p", {}, PROGRESS_WORDS.eraseNote),
      $erase,
    )
  }
}
