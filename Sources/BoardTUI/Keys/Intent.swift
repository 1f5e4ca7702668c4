/// What a key means; the whole of what a person can ask of the screens.
package enum Intent: CaseIterable, Hashable, Sendable {
  // Moving
  case moveUp
  case moveDown
  case moveLeft
  case moveRight
  case moveToFirst
  case moveToLast
  case pageUp
  case pageDown
  case halfPageUp
  case halfPageDown
  case open
  case fold
  case back
  // Going
  case nextScreen
  case previousScreen
  case showMine
  case showBoard
  case showConflicts
  case showDecisions
  case showLog
  case showReview
  // Looking back
  case nextSituation
  case reviewMoment
  case reviewAgain
  // Finding
  case filter
  case help
  case palette
  // Recording
  case logLine
  case updateTask
  case newTask
  case newAction
  case change
  case recordOther
  case newPolicyVersion
  case decide
  case acknowledge
  case sayResolving
  case waysOut
  case markSeen
  case toggleRecord
  case toggleOrder
  // Driving an exercise
  case toggleClock
  case stepScript
  case speedUp
  case slowDown
  // In forms
  case nextField
  case previousField
  case nextChoice
  case previousChoice
  case moreFields
  case record
  case leaveForm
  case keepAndLeave
  case discardDraft
  case openRow
  case addRow
  case removeRow
  // The program
  case suspend
  case quit
}
