/**
 * What an item, a response, an attempt is on the learner's side: types, and nothing that needs
 * a page or a store. The Python package's `model/` says the same of banks.
 *
 * @typedef {"single_choice"|"multiple_choice"|"true_false"} ChoiceKind
 * @typedef {ChoiceKind|"fill_blank"|"ordering"|"matching"|"short_answer"|"numeric"} Kind
 *   The kinds that take a response; a case has none, its parts have.
 *
 * @typedef {object} ItemFacts
 * @property {string} id
 * @property {number} revision
 * @property {boolean} partialCredit Whether an incomplete 多选 without a wrong choice gets half.
 * @property {string[]} choices Identities of what a response may name.
 *
 * @typedef {string[][]|{any: string[][]}} BlankKey Accepted wordings per blank; `any`: in any order.
 *
 * @typedef {ItemFacts & {kind: ChoiceKind, key: string[]}} ChoiceItem
 * @typedef {ItemFacts & {kind: "fill_blank", key: BlankKey}} BlankItem
 * @typedef {ItemFacts & {kind: "ordering", key: string[]}} OrderingItem
 * @typedef {ItemFacts & {kind: "matching", key: Record<string, string>}} MatchingItem
 * @typedef {{least: string, most: string, unit: string, places: string}} NumericKey
 * @typedef {ItemFacts & {kind: "short_answer", key: string[]}} ShortAnswerItem
 * @typedef {ItemFacts & {kind: "numeric", key: NumericKey}} NumericItem
 * @typedef {ChoiceItem|BlankItem|OrderingItem|MatchingItem|ShortAnswerItem|NumericItem} Item
 *
 * @typedef {{points: string[], text: string}} MarkedResponse
 * @typedef {string[]|Record<string, string>|MarkedResponse} Response
 *
 * @typedef {{looked: string[]}} Look What is stored for a solution that was looked at instead.
 *
 * @typedef {[time: number, response: unknown, revision: number]} Attempt
 *   As stored: epoch seconds, the response, the item's revision at that time.
 *
 * @typedef {{score: number, maxScore: number}} Score
 * @typedef {"right"|"partial"|"wrong"} Verdict
 * @typedef {"todo"|"picked"|"looked"|"marked"|"outdated"|Verdict} Status
 *   `looked`: 看过答案, its solution was looked at before it was answered; `marked`: a 简答 its
 *   learner has marked; `outdated`: 题目已更新, due again.
 * @typedef {{status: Status, score?: Score|null, response?: Response}} ItemState
 */

/**
 * Return the shard of the store that holds an item's attempts: its id up to the first `-`
 * before a digit.
 *
 * @param {string} id
 */
export function shardOf(id) {
  return id.replace(/-\d.*$/, "")
}
