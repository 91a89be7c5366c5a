/**
 * The search worker: a real one on http and, through the shim, a frame on `file://`.
 *
 * There too it can load a script and nothing else, so the sections come as one. The address of
 * the worker ends in `#trainers` on pages for trainers.
 */
import { Librarian } from "../search/librarian.js"

/** Its own address, from which that of the sections leads on. */
const HERE = self.document
  ? /** @type {HTMLScriptElement} */ (document.currentScript).src
  : location.href

const librarian = new Librarian(async (address) => {
  // At once in a worker; in a frame, the shim's returns a promise.
  await /** @type {any} */ (self).importScripts(new URL(address, HERE).href)
  return /** @type {any} */ (self).lecternSections
}, new URL(HERE).hash)

addEventListener("message", async (event) => {
  const answer = await librarian.answer(/** @type {MessageEvent} */ (event).data)
  if (answer) postMessage(answer)
})
