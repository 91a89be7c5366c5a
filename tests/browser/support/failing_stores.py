"""Scripts with which a page's store fails as browsers let it fail."""

# A browser in which data of sites is switched off throws already when the store is named.
BLOCK = """Object.defineProperty(window, "localStorage", {
  configurable: true,
  get() { throw new DOMException("The operation is insecure.", "SecurityError") }
})"""
FILL = """Storage.prototype.setItem = () => {
  throw new DOMException("The quota has been exceeded.", "QuotaExceededError")
}; null"""
