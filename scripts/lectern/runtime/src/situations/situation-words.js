/** What a situation says to its learner. */
export const SITUATION_WORDS = {
  decide: "就这样办",
  pick: "先选一种做法，再按“就这样办”。",
  onward: "往下走",
  again: "回到这一步",
  back: "上一步",
  restart: "从头再走一遍",
  resumed: "接着上次的走。",
  chosen: "● 您选的",
  done: "走到了一个结局",
  way: "您走过的路",
  better: "更好的一步：",
  sound: "走的每一步，都还通向这里最好的结局。",
  articles: "遇到的条文",
  map: "整个情景的全图，粗线是您走过的路",
}

/**
 * @param {number} reached
 * @param {number} all
 */
export function tellEndings(reached, all) {
  const rest = all - reached
  return `${all} 个结局，到过 ${reached} 个。${rest ? "换一种选法，看看别的。" : "都到过了。"}`
}
