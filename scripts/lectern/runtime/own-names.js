/**
 * Names that the build shortens, for neither browser, page nor store knows them: methods and
 * words of ours that are named most. A name that stands in what is stored, in `dataset`, in the
 * scripts that the build of the course writes, or in the browser must never be here.
 */
export const OWN_NAMES = `
  addAttempts addToItem addToPage answers arrange blueprint byElement chooseDaily choosePrimary
  closeSheets confirmMarks copyByHand drawButtons drawHome drawParts drawRest drawScore
  filterUnits filters filtersHint findBank findGap findPart findUnit focusContent followDay followHistory goBack
  followHash forget frame gapChoice gapChoices goHome grader handIn interval isCase isEmpty
  isLast isOver isRead isRestored isStarred isStored isTaken itemIds judge keepDue known laid
  lastTime ledger ledgers letters listNarrowed relist listing locked made
  makeButton makeEnd markPoints maxScore memorising mergeStored missed moveTo nextPage noteLabel
  noteLost notebook openAnswers openShard ownRight ownWrong pageSize paged planWays preferences
  present presented previousPage pull queue readAttempts readKnown readRunning reading refresh
  refreshFrame reletter repeated repeats replayPart reportText restore restorePlain rules rushEnd
  rushWon seen sequence setAside setReadOnly setStarred setting settingsTitle shards showAll
  showHint showKnown showNote showPicks showPoints showPosition showResult showTime shown
  sittings solution speakChapter stability stateOf states statusOf store tell tellLost tellWay
  today toggleFlag togglePrint toggleSolution toggleStar told touch typed units unstarred update
  utterance views
`
  .trim()
  .split(/\s+/)
