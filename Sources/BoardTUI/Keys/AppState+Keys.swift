import BoardModel

extension AppState {
  /// Where keys are pressed just now, the most particular first.
  var contexts: [KeyContext] {
    if let form { return form.focused?.row == nil ? [.form] : [.row, .form] }
    var contexts: [KeyContext] = []
    if !pages.isEmpty {
      contexts.append(.page)
    } else {
      switch screen {
      case .mine: contexts.append(.mine)
      case .board: contexts.append(.board)
      case .conflicts: contexts.append(.conflicts)
      case .log: contexts.append(.log)
      case .review: contexts.append(.review)
      case .decisions: break
      }
    }
    if isExercise { contexts.append(.exercise) }
    return contexts + [.everywhere]
  }

  /// Why something cannot be done now; nil when it can.
  func reasonAgainst(_ intent: Intent) -> String? {
    switch intent {
    case .acknowledge where isOnSynergy, .sayResolving where isOnSynergy, .waysOut where isOnSynergy:
      return "What helps is no conflict: there is nothing to settle"
    case .logLine, .newTask, .newAction, .recordOther, .decide: return reasonAgainstWriting
    case .updateTask:
      if let reason = reasonAgainstWriting { return reason }
      guard subject(of: .task) == nil else { return nil }
      return screen == .mine
        ? "Select a task first: yours are at the end, G goes there" : "Select a task first"
    case .change:
      if let reason = reasonAgainstWriting { return reason }
      return changeForm == nil
        ? "Select something that can change first: an action, a promise, a gate …" : nil
    case .moreFields: return form?.hasMore ?? false ? nil : "Every field of this form is shown"
    case .addRow:
      // Where a row is for adding, Enter does it.
      if case .adding? = form?.focusedRow { return "Enter adds one" }
      return nil
    case .removeRow:
      if case .element? = form?.focusedRow { return nil }
      return "There is nothing to take out here"
    case .newPolicyVersion:
      if let reason = reasonAgainstWriting { return reason }
      return subject(of: .policy) == nil ? "Select a policy first" : nil
    case .acknowledge:
      if let reason = reasonAgainstWriting { return reason }
      guard let department = viewer.department else { return "You act for no department" }
      let names = selectedFindings
      if names.isEmpty { return "Select a conflict first" }
      if names.allSatisfy({ board.conflicts[$0] == nil }) { return "The board has not raised this one yet" }
      return unacknowledged(by: department).isEmpty ? "\(department) has said so already" : nil
    case .sayResolving:
      if let reason = reasonAgainstWriting { return reason }
      if viewer.department == nil { return "You act for no department" }
      if case .group? = selectedTarget {
        return "Unfold the group with Enter and select one of its conflicts"
      }
      guard let name = selectedFinding else { return "Select a conflict first" }
      return board.conflicts[name] == nil ? "The board has not raised this one yet" : nil
    case .waysOut: return selectedFindings.isEmpty ? "Select a conflict first" : nil
    case .fold: return foldable == nil ? "There is nothing to fold here" : nil
    case .toggleClock, .stepScript, .speedUp, .slowDown:
      if !isExercise { return "Only an exercise has a clock to drive" }
      return reasonAgainstWriting
    case .nextSituation:
      return board.situations.keys.count > 1 ? nil : "There is no other situation on this board"
    case .reviewAgain: return review.asked == nil ? nil : "It is looking back already"
    case .open: return selectedTarget == nil ? "There is nothing to open here" : nil
    default: return nil
    }
  }

  private var isOnSynergy: Bool { isSynergy(selectedTarget) || isSynergy(pages.last?.target) }

  var reasonAgainstWriting: String? {
    if case .readOnly(let reason) = snapshot.verification { return "Read only here: \(reason)" }
    if !viewer.canWrite { return "Your key may read this board and not write to it" }
    return nil
  }
}
