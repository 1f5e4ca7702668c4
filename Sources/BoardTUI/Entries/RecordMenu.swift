import BoardEngine
import BoardModel
import ConflictRules

extension AppState {
  /// What can be recorded besides what has a key of its own: first about what is selected, then anything.
  ///
  /// - Parameter all: with what has a key of its own too.
  func recordable(all: Bool) -> [PaletteEntry] {
    (aboutSelection
      + EntryPlan.offered.compactMap { kind in
        EntryPlan.of(kind)?.offer.map { offer in
          let about =
            switch kind {
            case .situationChanged: situation ?? ""
            case .ruleAdjusted: selectedRule ?? ""
            default: ""
            }
          return (FormKind.entry(kind, about: about), "record \(offer)")
        }
      } + (all ? Self.withKeys : [])).map { PaletteEntry($0.0, $0.1, disabled: reasonAgainstWriting) }
  }

  /// What has a key of its own, for whoever looks for it here.
  private static let withKeys: [(FormKind, String)] = [
    (.entry(.actionRecorded, about: ""), "record a new action (A)"), (.newTask, "record a new task (t)"),
    (.decision, "record a decision (d)"), (.line, "record a line in the running log (l)"),
  ]

  /// The thing or the decision that is selected, or opened.
  var selectedSubject: Subject? {
    for target in [selectedTarget, pages.last?.target] {
      switch target {
      case .thing(let subject)?: return subject
      case .decision(let number)?: return Subject(.decision, String(number))
      default: continue
      }
    }
    return nil
  }

  /// The rule that found the conflict that is selected, or opened.
  private var selectedRule: String? {
    selectedFindings.first.flatMap { snapshot.state.finding($0)?.rule.id }
  }

  private var aboutSelection: [(FormKind, String)] {
    guard let subject = selectedSubject else { return [] }
    let id = subject.id
    let title = board.title(of: subject)
    if subject.kind == .decision {
      return [
        (.entry(.decisionCompleted, about: id), "add to decision \(id): what was left out"),
        (.entry(.decisionConfirmed, about: id), "confirm that decision \(id) was read back"),
      ]
    }
    var forms: [(FormKind, String)] = []
    switch subject.kind {
    case .gate: forms.append((.entry(.gateCounted, about: id), "count a group at \(title)"))
    case .resource: forms.append((.entry(.drawRecorded, about: id), "count on part of \(title)"))
    case .action: forms.append((.entry(.exceptionRecorded, about: id), "an exception from \(title)"))
    case .tripwire:
      forms += [
        (.entry(.dutyTakenUp, about: id), "that a department takes up what \(title) asks of it"),
        (.entry(.triggerReceived, about: id), "a trigger that sets off \(title)"),
      ]
    default: break
    }
    if let change = changeForm { forms.append((change, "change \(title)")) }
    forms.append((.entry(.noticeSent, about: subject.text), "a notice that people were told of \(title)"))
    forms.append((.entry(.readingRecorded, about: subject.text), "an account of \(title), beside others"))
    return forms
  }

  /// The form that changes what is selected, or adds to it; nil where there is none.
  var changeForm: FormKind? {
    guard let subject = selectedSubject else { return nil }
    switch subject.kind {
    case .task: return .task(subject.id)
    case .policy: return .policy(subject.id)
    default: return EntryPlan.change(of: subject.kind).map { .entry($0, about: subject.id) }
    }
  }
}
