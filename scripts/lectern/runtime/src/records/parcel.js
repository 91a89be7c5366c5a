/**
 * A learner's records as a text that goes by mail and chat: nothing in it is changed on the way,
 * and it is found again inside whatever was put around it.
 *
 * Mailers break lines, set `>` before them and take spaces away; chats add signs that nobody
 * sees. So what is written has no such sign as itself, and all that are met are none of its own.
 */

/** What JSON would leave as it is and a mailer would not. It stands within texts only. */
const FRAGILE = /[\s>\u00ad\u200b-\u200f\u2060]/g
/** A line that was broken, with what mailers set before the next one. */
const BROKEN_LINE = /\s*[\r\n\u2028\u2029]+[\s>]*/g
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g
/** Every parcel begins so; inside its own texts the quotation marks are escaped. */
const BEGINNING = /(?=\{\s*"format"\s*:)/
/** A text within JSON, or a brace. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}]/g

/** @param {object} parcel */
export function writeParcel(parcel) {
  return JSON.stringify(parcel).replace(FRAGILE, escapeSign)
}

/**
 * Return the first whole parcel in a text, else what other object of JSON it holds, else null.
 *
 * @param {string} text
 * @returns {Record<string, any>|null}
 */
export function findParcel(text) {
  const plain = text.replace(BROKEN_LINE, "").replace(UNSEEN, "")
  const begun = plain.split(BEGINNING).map((part) => part.slice(0, findEnd(part)))
  const any = plain.slice(plain.indexOf("{"), plain.lastIndexOf("}") + 1)
  return [...begun, any].map(parseObject).find(Boolean) || null
}

/** @param {string} sign */
function escapeSign(sign) {
  return `\\u${`000${sign.charCodeAt(0).toString(16)}`.slice(-4)}`
}

/**
 * Return where the object ends that a text begins with; 0 where it does not end.
 *
 * @param {string} text
 */
function findEnd(text) {
  let depth = 0
  let end = 0
  text.replace(TOKEN, (token, place) => {
    if (token === "{") depth += 1
    else if (token === "}") depth -= 1
    if (!depth && !end) end = place + 1
    return ""
  })
  return end
}

/** @param {string} text */
function parseObject(text) {
  try {
    return Object(JSON.parse(text))
  } catch (_error) {
    return null
  }
}
