/**
 * Names that the build shortens, for neither browser, page nor store knows them: methods and
 * words of ours that are named most. A name that stands in what is stored, in `dataset`, in the
 * scripts that the build of the course writes, or in the browser must never be here.
 */
export const OWN_NAMES = `
  addAttempts addToItem addToPage answers arrange blueprint byElement byKind bySection byTopic
  chooseDaily choosePrimary closeSheets concerns confirmHandIn confirmMarks copyByHand drawButtons
  drawHome drawParts drawRest drawScore filters filtersHint filterUnits findBank findGap findPart
  findUnit focusContent followDay followHash followHistory forget frame gapChoice gapChoices
  goBack goHome goOn grader handIn interval isCase isEmpty isLast isOver isRead isRestored
  isStarred isStored isTaken itemIds judge keepDue known laid lastTime ledger ledgers letters
  listing listNarrowed locked made makeButton makeEnd markPoints maxScore memorising mergeStored
  missed moveTo nextPage notebook noteLabel noteLost openAnswers openShard ownRight ownWrong paged
  pageSize passLine planWays preferences present presented previousPage primary pull queue
  readAttempts reading readKnown readRunning refresh refreshFrame reletter relist repeated repeats
  replayPart reportText restore restorePlain rules rushEnd rushWon seen sequence setAside
  setReadOnly setStarred setting settingsTitle shards showAll showHint showKnown shown showNote
  showPicks showPoints showPosition showResult showTime sittings solution speakChapter stability
  stateOf states statusOf store storeAgain tell tellLost tellWay timeUp today toggleFlag
  togglePrint toggleSolution toggleStar told touch typed unflagged units unstarred unstored update
  utterance views
`
  .trim()
  .split(/\s+/)
