// What the page for learners says is stored, against what is stored.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { readStores } from "./helpers.js"

const PAGE = new URL("../../docs/privacy.md", import.meta.url)

/** The rows of the page, by the beginning of what is stored. */
const ROWS = {
  attempts: "作答",
  exam: "考试",
  exams: "考试",
  stars: "收藏",
  notes: "笔记",
  read: "读过的章",
  reading: "读了多久",
  place: "读到哪里",
  situations: "情景",
  checklists: "清单",
  learner: "姓名等",
  settings: "设置",
}

test("the page for learners names every kind of record, and no other", () => {
  const names = readStores().flatMap(([, { stored }]) => Object.keys(stored))
  const kinds = new Set(names.map((name) => name.split(":")[0]))
  assert.deepEqual([...kinds].sort(), Object.keys(ROWS).sort())
  const [, section] = readFileSync(PAGE, "utf8").split("{#存了什么}")
  const rows = [...section.split("\n## ")[0].matchAll(/^\| ([^| -]+) \|/gm)].map(([, name]) => name)
  assert.deepEqual(rows, ["记录", ...new Set(Object.values(ROWS))])
})
