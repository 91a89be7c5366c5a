/**
 * A sheet over the page: closes with Esc, the phone's back, its button and a tap beside it; focus
 * returns.
 */
import { make, makeButton } from "./dom.js"
import { closeLayer, openLayer } from "./layers.js"

const CLOSE = "关闭"

export class Sheet {
  /**
   * @param {HTMLElement} $set
   * @param {string} name
   * @param {string} title
   */
  constructor($set, name, title) {
    this.$content = make("div", { class: "sheet-content" })
    const $header = make(
      "div",
      { class: "sheet-header" },
      make("h2", { id: `lectern-${name}` }, title),
      makeButton("close", CLOSE),
    )
    this.$dialog = make(
      "dialog",
      { class: "lectern-sheet", "data-sheet": name, "aria-labelledby": `lectern-${name}` },
      make("div", { class: "sheet-paper" }, $header, this.$content),
    )
    /** @type {Element|null} */
    this.$opener = null
    this.back = () => this.close()
    this.$dialog.addEventListener("click", (event) => {
      if (event.target === this.$dialog) this.close()
    })
    this.$dialog.addEventListener("cancel", (event) => {
      event.preventDefault()
      this.close()
    })
    $set.append(this.$dialog)
  }

  /** @param {(Node|string)[]} content */
  show(...content) {
    this.$opener = document.activeElement
    this.$content.replaceChildren(...content)
    if (this.$dialog.showModal) this.$dialog.showModal()
    else this.$dialog.setAttribute("open", "")
    closeLayer(this.back)
    openLayer(this.back)
  }

  close() {
    if (!this.$dialog.hasAttribute("open")) return
    closeLayer(this.back)
    if (this.$dialog.close) this.$dialog.close()
    else this.$dialog.removeAttribute("open")
    // Older browsers leave the focus nowhere.
    if (this.$opener instanceof HTMLElement) this.$opener.focus({ preventScroll: true })
  }
}
