/**
 * Names that the build shortens, for neither browser, page nor store knows them: methods and
 * words of ours that are named most. A name that stands in what is stored, in `dataset`, in the
 * scripts that the build of the course writes, or in the browser must never be here.
 */
export const OWN_NAMES = `
  addAttempts addToItem addToPage answers arrange blueprint byElement choosePrimary closeSheets
  confirmMarks copyByHand drawButtons drawParts drawRest drawScore filterUnits findGap findPart
  findUnit followHash forget frame gapChoice gapChoices grader handIn isCase isRead isRestored
  isStarred isStored isTaken itemIds laid lastTime ledger ledgers listing locked makeButton
  makeEnd markPoints memorising mergeStored missed moveTo nextPage notebook noteLabel noteLost
  openAnswers openShard ownRight ownWrong paged pageSize preferences present presented
  previousPage pull readAttempts reading readKnown readRunning refresh refreshFrame reletter
  replayPart reportText restorePlain sequence setAside setReadOnly setStarred setting
  settingsTitle shards showAll showHint showKnown shown showNote showPicks showPoints
  showPosition showResult showTime sittings solution speakChapter stateOf states statusOf tell
  tellLost toggleFlag togglePrint toggleSolution toggleStar told typed units unstarred utterance
  views
`
  .trim()
  .split(/\s+/)
