/**
 * Which exam a learner has to go back to: one whose clock runs, or one that is over and whose
 * page, which stores its result, was not opened since.
 *
 * @typedef {"exam"|"late"|"closed"} ExamState Whether it goes on, its time is up, it was handed in.
 * @typedef {{id: string, state: ExamState}} Running
 */

/**
 * Return the first exam that goes on, else the first that is over, else null.
 *
 * @param {readonly string[]} ids
 * @param {(id: string) => {deadline?: any, end?: any}|null} readSitting
 * @param {number} now
 * @returns {Running|null}
 */
export function findRunning(ids, readSitting, now) {
  const found = ids.flatMap((id) => {
    const sitting = readSitting(id)
    return sitting ? [{ id, state: nameState(sitting, now) }] : []
  })
  return found.find(({ state }) => state === "exam") || found[0] || null
}

/**
 * @param {{deadline?: any, end?: any}} sitting
 * @param {number} now
 * @returns {ExamState}
 */
function nameState({ deadline, end }, now) {
  if (end) return "closed"
  return deadline > now ? "exam" : "late"
}
