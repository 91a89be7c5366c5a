/**
 * Everything of the course in the browser's store, whatever it is: listing and erasing.
 *
 * @import { Records } from "./records.js"
 */

/**
 * Return the names of what is stored.
 *
 * @param {Pick<Records, "storage"|"prefix">} records
 */
export function listStored({ storage, prefix }) {
  try {
    const keys = Array.from({ length: storage ? storage.length : 0 }, (_, place) =>
      String(/** @type {Storage} */ (storage).key(place)),
    )
    return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
  } catch (_error) {
    return []
  }
}

/**
 * Erase everything but how the page looks, and return whether nothing else is left.
 *
 * @param {Records} records
 */
export function eraseStored(records) {
  const { textSize } = Object(records.read("settings").body)
  const { prefix } = records
  const storage = /** @type {Storage} */ (records.storage)
  try {
    for (const name of listStored(records)) {
      storage.removeItem(prefix + name)
    }
  } catch (_error) {
    return false
  }
  records.locked.clear()
  if (textSize) records.write("settings", { textSize })
  return listStored(records).every((name) => name === "settings")
}
