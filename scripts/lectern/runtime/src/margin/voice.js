/**
 * Reading aloud by a voice of the device's own: none that sends what it reads to a server.
 *
 * @typedef {Pick<SpeechSynthesisVoice, "lang"|"localService">} VoiceFacts
 */

/**
 * Return the voice to read Chinese with, or undefined where the device has none.
 *
 * @template {VoiceFacts} Voice
 * @param {readonly Voice[]} voices
 */
export function chooseVoice(voices) {
  const own = voices.filter(({ lang, localService }) => localService && /^(zh|cmn)/i.test(lang))
  return own.find(({ lang }) => /CN|Hans|^zh$/i.test(lang)) || own[0]
}

/** Return the voice that is there now: some devices find theirs only after a while. */
export function findVoice() {
  const { speechSynthesis: synthesis } = window
  return synthesis && chooseVoice(synthesis.getVoices())
}

/**
 * @typedef {object} Reading Texts that are read one after the other.
 * @property {(place: number) => string} read Return the text at a place, which now is read.
 * @property {number} count
 * @property {() => void} finish Called once, whether all was read or not.
 */

/** What is read now. One utterance is kept: Chrome forgets those that nobody holds.
 * @type {{reading: Reading, utterance?: SpeechSynthesisUtterance}|null} */
let current = null

/**
 * Read on from the first text to the last, instead of what was read before.
 *
 * @param {Reading} reading
 */
export function startReading(reading) {
  stopReading()
  current = { reading }
  speak(current, 0)
}

/** Stop what is read, if anything is. */
export function stopReading() {
  if (!current) return
  const { reading } = current
  current = null
  window.speechSynthesis.cancel()
  reading.finish()
}

/**
 * @param {NonNullable<typeof current>} run
 * @param {number} place
 */
function speak(run, place) {
  if (run !== current) return
  const voice = findVoice()
  if (!voice || place >= run.reading.count) {
    stopReading()
    return
  }
  const utterance = new SpeechSynthesisUtterance(run.reading.read(place))
  utterance.voice = voice
  utterance.lang = voice.lang
  utterance.onend = () => speak(run, place + 1)
  utterance.onerror = () => run === current && stopReading()
  run.utterance = utterance
  window.speechSynthesis.speak(utterance)
}
