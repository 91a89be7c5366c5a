/** What practice says to learners, beside what its items say. */

export const PRACTICE_WORDS = {
  previousPage: "上一页",
  nextPage: "下一页",
  finish: "完成",
  judge: "判这一组",
  nextGroup: "下一组",
  review: "看这一组的题",
  skip: "跳过",
  practising: "做题",
  ended: "这一轮做完了",
  memorised: "这一遍看完了",
  practise: "不看答案，做一遍",
  settings: "设置",
  memorise: "背题",
  settingsTitle: "怎么练",
  apply: "开始练",
  restart: "从头再做一遍",
  showAll: "看全部题目",
}

/** The choices in the settings sheet, in the order they are shown.
 * @type {Record<string, {title: string, options: Record<string, string>}>} */
export const OPTION_WORDS = {
  filter: {
    title: "练哪些",
    options: { all: "全部", todo: "未做", wrong: "做错", starred: "收藏" },
  },
  view: { title: "怎么显示", options: { single: "一次一题", list: "列出来" } },
  order: { title: "顺序", options: { bank: "按顺序", shuffled: "打乱" } },
  group: {
    title: "成组做题（一起判）",
    options: { none: "不分组", 10: "10题一组", 20: "20题一组" },
  },
  instant: {
    title: "点选即判（单选、判断）",
    options: { off: "关", on: "开，做对自动下一题" },
  },
}

/** What is said when a filter leaves nothing.
 * @type {Record<string, string>} */
export const EMPTY_WORDS = {
  all: "这个题库还没有题目。",
  todo: "这里的题全部做过了。可以看看全部题目，或者只练做错的。",
  wrong: "没有做错的题，很好。",
  starred: "还没有收藏的题。遇到想再看的题，按“☆ 收藏”，就会列在这里。",
}

/** @param {number} count */
export function tellTodo(count) {
  return `接着做没做过的 ${count} 题`
}
