/**
 * Which exam a learner has to go back to: one whose clock runs, or one that is over and whose
 * page, which stores its result, was not opened since.
 *
 * @typedef {"exam"|"late"|"closed"} ExamState Whether it goes on, its time is up, it was handed in.
 * @typedef {{deadline?: any, end?: any}} Clocked What is asked of a sitting.
 * @typedef {{id: string, state: ExamState, until: number}} Running `until`: when its time is up.
 */

/**
 * Return the first exam that goes on, else the first that is over, else null.
 *
 * @param {readonly string[]} ids
 * @param {(id: string) => Clocked|null} readSitting
 * @param {number} now
 * @returns {Running|null}
 */
export function findRunning(ids, readSitting, now) {
  const found = ids.flatMap((id) => {
    const sitting = readSitting(id)
    return sitting ? [{ id, state: nameState(sitting, now), until: Number(sitting.deadline) }] : []
  })
  return found.find(({ state }) => state === "exam") || found[0] || null
}

/**
 * @param {Clocked} sitting
 * @param {number} now
 * @returns {ExamState}
 */
function nameState({ deadline, end }, now) {
  if (end) return "closed"
  return deadline > now ? "exam" : "late"
}

/**
 * Return how many minutes are left, begun ones counted; the exam's own page counts more exactly.
 *
 * @param {Running|null} running
 * @param {number} now
 */
export function countMinutes(running, now) {
  return running ? Math.max(Math.ceil((running.until - now) / 60), 0) : 0
}
