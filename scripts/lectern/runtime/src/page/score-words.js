/** What is said of a score wherever one is shown. */

export const SCORE_WORDS = {
  passed: "✓ 及格",
  failed: "✗ 不及格",
  chart: "最近几次得分率的折线图，数字见下表",
  passLine: "及格线",
}

/** @param {boolean} passed */
export function tellPassed(passed) {
  return passed ? SCORE_WORDS.passed : SCORE_WORDS.failed
}

/** @param {{score: number, max: number}} points */
export function tellPoints({ score, max }) {
  return `${score} / ${max}`
}
