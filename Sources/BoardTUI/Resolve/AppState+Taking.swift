import BoardEngine
import BoardModel
import ConflictRules

extension AppState {
  /// Opens what is selected: a page, a group's members, or the way to take a proposal.
  mutating func openSelected() -> [Job] {
    guard let target = selectedTarget else { return [] }
    switch target {
    case .group(let id):
      if unfolded.remove(id) == nil { unfolded.insert(id) }
      foldings += 1
    case .proposal(let finding, let number): return take(finding, number)
    default: open(target)
    }
    return []
  }

  /// Opens a proof where it says what can be done.
  mutating func openWaysOut(of name: String) {
    if pages.last?.target != .proof(name) { open(.proof(name)) }
    soughtRow = "way 0 0"
  }

  /// The group that is selected or of which a member is, while it is unfolded.
  var foldable: String? {
    switch selectedTarget {
    case .group(let id)?: return unfolded.contains(id) ? id : nil
    case .proof(let name)?:
      guard pages.isEmpty, let finding = snapshot.state.finding(name) else { return nil }
      let group = finding.kind == .synergy ? Self.synergies(of: finding.rule) : finding.group
      return unfolded.contains(group) ? group : nil
    default: return nil
    }
  }

  mutating func fold() {
    guard let id = foldable else { return }
    unfolded.remove(id)
    foldings += 1
    changeActivePane { $0.select(id: "group \(id)") }
  }

  /// Opens the form of a proposal filled in, or asks before it is recorded; what is another department's to do becomes
  /// a task for them.
  private mutating func take(_ finding: String, _ number: Int) -> [Job] {
    if let reason = reasonAgainstWriting {
      say(reason, .wrong)
      return []
    }
    guard let weighed = weighed(finding, number) else {
      say("Still looking at what it would do; try again in a moment")
      return []
    }
    let proposal = weighed.proposal
    let isOwn = viewer.actsForEveryDepartment || proposal.department == viewer.department
    // What is open is asked for in the form of what would be recorded, with everything else filled in.
    if isOwn, !proposal.gaps.isEmpty, openForm(for: proposal) { return [] }
    guard isOwn, proposal.isReady else {
      askOthers(proposal, about: finding, isOwn: isOwn)
      return []
    }
    if let rejection = weighed.rejection {
      say("It cannot be recorded as it is: \(rejection.description)", .wrong)
      return []
    }
    let blocks = weighed.raises.contains { $0.severity == .blocking }
    let kind = proposal.commands.first?.kind
    // A change of policy and a task are looked at before they are recorded; so is what needs a reason.
    if blocks || kind == .policyVersioned || kind == .taskRecorded, openForm(for: proposal) { return [] }
    if blocks {
      say(
        "It would raise what blocks others, so it needs a reason: crossgov conflicts resolve … --reason",
        .wrong)
      return []
    }
    // To record it tells nobody and changes no gate; whoever says yes says that it is done.
    let deed = proposal.isWork ? "" : "Record as done now: "
    prompt = Prompt(
      matter: "\(deed)\(proposal.title)", ending: " (\(weighed.effect))?",
      deed: .take(proposal.commands.map { signed($0, for: proposal.department) }, what: proposal.title))
    return []
  }

  /// Says in whose name a loggist records what a department does.
  private func signed(_ command: Command, for department: String?) -> Command {
    var command = command
    if viewer.actsForEveryDepartment, KindSchema.of(command.kind).field("by") != nil {
      command.fields["by"] = department.map(JSONValue.string)
    }
    return command
  }

  private mutating func askOthers(_ proposal: Proposal, about finding: String, isOwn: Bool) {
    let missing = proposal.gaps.map(\.what).joined(separator: ", ")
    // Where nobody is known to hold it, finding out is work for whoever looks at it.
    guard
      let department = proposal.department ?? viewer.department
        ?? snapshot.state.finding(finding)?.departments.first,
      let command = snapshot.state.request(proposal, of: department, about: finding, at: now)
    else {
      say("It leaves open what the board does not know: \(missing)", .wrong)
      return
    }
    let why =
      isOwn || proposal.department == nil
      ? "The board does not know: \(missing)" : "It is \(department)'s to do"
    prompt = Prompt(
      matter: why, ending: ". Record a task for \(department)?",
      deed: .take([command], what: "task for \(department)"))
  }

  /// Opens the form that a proposal fills, with the focus on what it leaves open; false where none can say all of it.
  private mutating func openForm(for proposal: Proposal) -> Bool {
    guard proposal.commands.count == 1, let command = proposal.commands.first else { return false }
    let signed = signed(command, for: proposal.department)
    guard let form = FormBuilder(state: self).filled(by: signed) else { return false }
    notice = nil
    self.form = form
    if let gap = proposal.gaps.first { self.form?.leaveOpen(gap) }
    self.form?.isProposed()
    if let gap = proposal.gaps.first {
      say("Filled in from the board; left open: \(gap.what). ctrl-s records it")
    } else {
      say("Filled in from the board; look at it, then ctrl-s records it")
    }
    return true
  }
}
