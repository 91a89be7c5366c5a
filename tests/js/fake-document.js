/** As much of a document as code needs that only makes elements and puts text into them. */

class FakeElement {
  constructor(tag) {
    this.tag = tag
    this.attributes = {}
    this.content = []
  }

  setAttribute(name, value) {
    this.attributes[name] = String(value)
  }

  append(...content) {
    this.content.push(...content)
  }

  replaceChildren(...content) {
    this.content = content
  }

  get textContent() {
    return this.content.map((one) => one.textContent ?? String(one)).join("")
  }

  set textContent(text) {
    this.content = [text]
  }

  /** Return all elements of a tag within this one, in document order. */
  list(tag) {
    const found = this.content.flatMap((one) => (one.list ? one.list(tag) : []))
    return this.tag === tag ? [this, ...found] : found
  }
}

/** Give code a document until `removeDocument`. */
export function addDocument() {
  const createElement = (tag) => new FakeElement(tag)
  globalThis.document = { createElement, createElementNS: (_space, tag) => createElement(tag) }
  globalThis.ResizeObserver = class {
    observe() {}
  }
}

export function removeDocument() {
  globalThis.document = undefined
  globalThis.ResizeObserver = undefined
}
