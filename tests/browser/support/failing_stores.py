"""Scripts with which a page's store fails as browsers let it fail."""

# A browser in which data of sites is switched off throws already when the store is named.
BLOCK = """Object.defineProperty(window, "localStorage", {
  configurable: true,
  get() { throw new DOMException("The operation is insecure.", "SecurityError") }
})"""
FILL = """Storage.prototype.setItem = () => {
  throw new DOMException("The quota has been exceeded.", "QuotaExceededError")
}; null"""
# No byte is left, of what other pages of the same host have stored; and then they have cleared it.
CROWD = """() => {
  let size = 1 << 22
  for (let n = 0; size; ) {
    try { localStorage.setItem(`filler${n++}`, "x".repeat(size)) } catch { size >>= 1 }
  }
}"""
MAKE_ROOM = """() => Object.keys(localStorage)
  .filter(name => name.startsWith("filler")).forEach(name => localStorage.removeItem(name))"""
