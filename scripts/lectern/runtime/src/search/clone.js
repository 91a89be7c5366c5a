/** `structuredClone` for Chromium before 98: the search's messages are plain JSON. */
window.structuredClone =
  window.structuredClone || ((/** @type {any} */ value) => JSON.parse(JSON.stringify(value)))
