/// The kinds of event, under the names that are stored.
///
/// A name is for ever: a case may be renamed, its text may not. `KindSchema` says what each carries.
package enum EventKind: String, CaseIterable, Codable, Sendable {
  // The board itself
  case boardFounded = "board.founded"
  case boardRestored = "board.restored"
  case clockSet = "clock.set"
  case catalogueAdopted = "catalogue.adopted"
  case scriptRefused = "script.refused"
  case memberAdmitted = "member.admitted"
  case memberRevoked = "member.revoked"
  case memberRotated = "member.rotated"
  case recoveryProposed = "recovery.proposed"
  case recoveryConfirmed = "recovery.confirmed"

  // Reference data
  case departmentRecorded = "department.recorded"
  case leverRecorded = "lever.recorded"
  case toolRecorded = "tool.recorded"

  case ruleAdopted = "rule.adopted"
  case ruleAdjusted = "rule.adjusted"

  // A situation and its registers
  case situationOpened = "situation.opened"
  case situationChanged = "situation.changed"
  case groupRecorded = "group.recorded"
  case placeRecorded = "place.recorded"
  case actorRecorded = "actor.recorded"

  // What departments do, promise and decide
  case actionRecorded = "action.recorded"
  case actionChanged = "action.changed"
  case policyRecorded = "policy.recorded"
  case policyChanged = "policy.changed"
  case policyVersioned = "policy.versioned"
  case undertakingGiven = "undertaking.given"
  case undertakingChanged = "undertaking.changed"
  case pathwayRecorded = "pathway.recorded"
  case gateRecorded = "gate.recorded"
  case gateChanged = "gate.changed"
  case gateCounted = "gate.counted"
  case instructionGiven = "instruction.given"
  case instructionChanged = "instruction.changed"
  case taskRecorded = "task.recorded"
  case taskChanged = "task.changed"
  case resourceRecorded = "resource.recorded"
  case resourceChanged = "resource.changed"
  case drawRecorded = "draw.recorded"
  case drawChanged = "draw.changed"
  case noticeSent = "notice.sent"
  case readingRecorded = "reading.recorded"
  case exceptionRecorded = "exception.recorded"
  case exceptionChanged = "exception.changed"
  case constraintRecorded = "constraint.recorded"
  case constraintChanged = "constraint.changed"

  // What warns, and what is owed then
  case abuseReported = "abuse.reported"
  case indicatorRecorded = "indicator.recorded"
  case indicatorChanged = "indicator.changed"
  case tripwireRecorded = "tripwire.recorded"
  case triggerReceived = "trigger.received"
  case dutyTakenUp = "duty.taken_up"

  // The record
  case logLine = "log.line"
  case materialAttached = "material.attached"
  case decisionRecorded = "decision.recorded"
  case decisionCompleted = "decision.completed"
  case decisionConfirmed = "decision.confirmed"
  case conflictRaised = "conflict.raised"
  case conflictShown = "conflict.shown"
  case conflictAcknowledged = "conflict.acknowledged"
  case conflictResolving = "conflict.resolving"
  case conflictSettled = "conflict.settled"
  case conflictReopened = "conflict.reopened"
  case conflictEnded = "conflict.ended"

  /// The kind of a stored name; nil for one that is unknown here.
  package init?(rawValue name: String) {
    guard let kind = Self.named[name] else { return nil }
    self = kind
  }

  // The compiler's own way compares a name with one case after the other, at every event of a long history.
  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
