import BoardModel

extension BoardCheck {
  /// A correction takes the place of an entry about the same thing; of any other it would take nothing out.
  func correctionProblems(_ command: Command) -> [Rejection.Problem] {
    guard let number = command.fields["corrects"]?.integer else { return [] }
    guard number <= Int64(board.position), let corrected = board.corrected(Int(number)) else {
      return [problem("there is no entry #\(number) that could be corrected")]
    }
    let own = Board.subject(of: command.kind, command.fields["id"]?.string)
    guard corrected.stem == own.stem else {
      return [
        problem("entry #\(number) is one of \(corrected.stem).…, not of \(own.stem).…")
      ]
    }
    if let id = corrected.id, id != own.id {
      return [problem("entry #\(number) is about “\(id)”, not about “\(own.id ?? "")”")]
    }
    return versionCorrectionProblems(command, Int(number))
  }

  private func versionCorrectionProblems(_ command: Command, _ number: Int) -> [Rejection.Problem] {
    guard command.kind == .policyVersioned, let id = command.fields["id"]?.string,
      let version = board.policies[id]?.versions.first(where: { $0.position == number })
    else {
      return command.kind == .policyVersioned
        ? [problem("entry #\(number) is not in force as a version of the policy")] : []
    }
    guard let named = command.fields["version"]?.integer, named != Int64(version.number) else { return [] }
    return [
      .init(
        field: "version", what: "entry #\(number) is version \(version.number), not \(named)",
        remedy: "Write \(version.number), or leave it out")
    ]
  }

  private func problem(_ what: String) -> Rejection.Problem {
    .init(field: "corrects", what: what, remedy: "Take the number of the entry from: crossgov log")
  }

}

extension Board {
  /// What an entry that can be corrected is about.
  struct Corrected {
    /// The first part of the kind's name, which entries about one kind of thing share.
    var stem: String
    /// Nil where the board does not keep it for entries of this kind.
    var id: String?
    var occurred: UncertainTime?
  }

  /// What an entry is about; nil when there is none or it states no fact.
  func corrected(_ position: Int) -> Corrected? {
    if let line = lines[position] { return Corrected(stem: "log", occurred: line.occurred) }
    if let note = notes[position] {
      let subject = Self.subject(of: note.kind, note.id)
      return Corrected(stem: subject.stem, id: subject.id, occurred: note.occurred)
    }
    // Of tasks, which are many, only what stands in their own timelines is kept.
    for task in tasks.unordered where task.trace.created <= position && position <= task.trace.last {
      if let occurred = task.occurred(position) {
        return Corrected(stem: "task", id: task.id, occurred: occurred)
      }
      if task.trace.created == position || task.trace.last == position {
        return Corrected(stem: "task", id: task.id)
      }
    }
    return nil
  }

  static func subject(of kind: EventKind, _ id: String?) -> (stem: String, id: String?) {
    (String(kind.rawValue.prefix { $0 != "." }), id)
  }
}
