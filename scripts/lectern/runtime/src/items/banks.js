/**
 * The banks' items, which scripts of their own have brought: `lecternBanks` by bank, each item
 * with the HTML that other pages hold.
 */

/**
 * @typedef {{html: string}} BankItem
 * @typedef {Record<string, {items: Record<string, BankItem>}>} Banks
 */

/** In the HTML: an item's number, and the way to the site's root. */
const NUMBER = /\ue001/g
const ROOT = /\ue002/g

/**
 * Return an item, or undefined where no bank on the page has it.
 *
 * @param {string} id
 */
export function findItem(id) {
  const banks = /** @type {{lecternBanks?: Banks}} */ (/** @type {unknown} */ (window)).lecternBanks
  for (const { items } of Object.values(banks || {})) {
    const item = items[id]
    // Not what every object has by nature.
    if (item && item.html) return item
  }
  return undefined
}

/**
 * Return the element of an item that is there, numbered. The HTML was rendered with the site: it
 * holds nothing that a learner has typed.
 *
 * @param {string} id
 * @param {number} number
 * @param {string} root
 */
export function drawItem(id, number, root) {
  const { html } = /** @type {BankItem} */ (findItem(id))
  const $template = document.createElement("template")
  $template.innerHTML = html.replace(NUMBER, `${number}`).replace(ROOT, root)
  return /** @type {HTMLElement} */ ($template.content.firstElementChild)
}
