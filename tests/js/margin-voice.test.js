import assert from "node:assert/strict"
import { afterEach, beforeEach, describe, test } from "node:test"
import {
  chooseVoice,
  findVoice,
  startReading,
  stopReading,
} from "../../scripts/lectern/runtime/src/margin/voice.js"

const LOCAL = { lang: "zh-CN", localService: true }
const REMOTE = { lang: "zh-CN", localService: false }

/** A browser that speaks: what it was told, and what it says of it. */
class FakeSynthesis {
  constructor(voices) {
    this.voices = voices
    this.told = []
    this.cancelled = 0
  }

  getVoices() {
    return this.voices
  }

  speak(utterance) {
    this.told.push(utterance)
  }

  cancel() {
    this.cancelled += 1
  }

  /** Say that the last utterance has ended. */
  end() {
    this.told[this.told.length - 1].onend()
  }
}

describe("the voice", () => {
  for (const [name, voices, chosen] of [
    ["is none where there is none", [], undefined],
    ["is never one of a server", [REMOTE], undefined],
    ["is not of another language", [{ lang: "en-US", localService: true }], undefined],
    ["may be old Android's", [{ lang: "zh_CN", localService: true }], 0],
    ["may be named cmn", [{ lang: "cmn-Hans-CN", localService: true }], 0],
    [
      "is the mainland's where there are several",
      [{ lang: "zh-HK", localService: true }, LOCAL],
      1,
    ],
    [
      "is plain Chinese rather than another region's",
      [
        { lang: "zh-TW", localService: true },
        { lang: "zh", localService: true },
      ],
      1,
    ],
    ["is another Chinese one otherwise", [REMOTE, { lang: "zh-TW", localService: true }], 1],
  ]) {
    test(name, () => assert.equal(chooseVoice(voices), voices[chosen]))
  }

  test("is none in a browser that cannot speak", () => {
    globalThis.window = {}
    assert.equal(findVoice(), undefined)
    delete globalThis.window
  })
})

describe("reading", () => {
  let synthesis
  let finished

  function read(...texts) {
    startReading({
      count: texts.length,
      read: (place) => texts[place],
      finish: () => finished.push(texts[0]),
    })
  }

  beforeEach(() => {
    synthesis = new FakeSynthesis([REMOTE, LOCAL])
    finished = []
    globalThis.window = { speechSynthesis: synthesis }
    globalThis.SpeechSynthesisUtterance = class {
      constructor(text) {
        this.text = text
      }
    }
  })

  afterEach(() => {
    stopReading()
    delete globalThis.window
    delete globalThis.SpeechSynthesisUtterance
  })

  test("goes from text to text with the device's own voice, and ends once", () => {
    read("一", "二")
    synthesis.end()
    synthesis.end()
    assert.deepEqual(
      synthesis.told.map(({ text, voice, lang }) => [text, voice, lang]),
      [
        ["一", LOCAL, "zh-CN"],
        ["二", LOCAL, "zh-CN"],
      ],
    )
    assert.deepEqual(finished, ["一"])
  })

  test("stops when it is told to, whatever the browser says of it later", () => {
    read("一", "二")
    stopReading()
    synthesis.end()
    synthesis.told[0].onerror()
    stopReading()
    assert.equal(synthesis.told.length, 1)
    assert.equal(synthesis.cancelled, 1)
    assert.deepEqual(finished, ["一"])
  })

  test("gives way to what is begun after it", () => {
    read("一", "二")
    read("甲")
    synthesis.told[0].onend()
    assert.deepEqual(
      synthesis.told.map(({ text }) => text),
      ["一", "甲"],
    )
    assert.deepEqual(finished, ["一"])
  })

  test("ends when the browser fails", () => {
    read("一", "二")
    synthesis.told[0].onerror()
    assert.deepEqual(finished, ["一"])
  })

  test("ends when the voice has gone", () => {
    read("一", "二")
    synthesis.voices = [REMOTE]
    synthesis.end()
    assert.equal(synthesis.told.length, 1)
    assert.deepEqual(finished, ["一"])
  })
})
