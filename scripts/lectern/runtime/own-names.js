/**
 * Names that the build shortens, for neither browser, page nor store knows them: methods and
 * words of ours that are named most. A name that stands in what is stored, in `dataset`, in the
 * scripts that the build of the course writes, or in the browser must never be here.
 */
export const OWN_NAMES = `
  act addAttempts addToItem addToPage answers arrange blueprint byElement byKind bySection
  byTopic choosePrimary closeSheets concerns confirmHandIn confirmMarks copyByHand draw
  drawButtons drawParts drawRest drawScore empty failed fill filterUnits findGap findPart
  findUnit finished fixed flagged follow followHash forget frame gapChoice gapChoices goOn
  grader handIn history isCase isEmpty isLast isRestored isStarred isStored isTaken itemIds laid
  lastTime leave ledger ledgers letters listing locked makeButton makeEnd markPoints maxScore
  memorising mergeStored missed moveTo nextPage noteLabel noteLost notebook openAnswers
  openShard ownRight ownWrong pageSize paged parts passLine passMark past percent preferences
  prefix present presented previousPage pull question readAttempts readKnown readRunning reading
  refresh refreshFrame reletter replayPart reportText restorePlain rules seconds sequence
  setAside setReadOnly setStarred setting settingsTitle shards showAll showHint showKnown
  showNote showPicks showPoints showPosition showResult showTime shown sittings solution
  speakChapter stateOf states statusOf storeAgain take tell tellLost timeUp timer toggleFlag
  togglePrint toggleSolution toggleStar told total touch typed unflagged units unstarred
  unstored update utterance views waiting
`
  .trim()
  .split(/\s+/)
