import BoardModel

/// Finds the things that people mean by what they type: an identifier, or words of a title that only one thing has.
struct Naming {
  let board: Board

  /// The identifier meant; the text itself where nothing, or more than one thing, fits, for the board to refuse.
  func identifier(_ text: String, _ kind: EntityKind) -> String {
    if board.has(Subject(kind, text)) { return text }
    let meant = matches(text, kind)
    return meant.count == 1 ? meant[0].id : text
  }

  /// The stored form of a subject: as it is where it says its kind, else of the one thing that fits.
  func subject(_ text: String) -> String {
    if text.contains("/") { return text }
    let meant = Self.kinds.flatMap { matches(text, $0) }
    return meant.count == 1 ? meant[0].text : text
  }

  /// Things whose identifier or title is the text, or failing that has it in it.
  private func matches(_ text: String, _ kind: EntityKind) -> [Subject] {
    let wanted = text.lowercased()
    guard !wanted.isEmpty else { return [] }
    var whole: [Subject] = []
    var partly: [Subject] = []
    for id in board.identifiers(of: kind) {
      let subject = Subject(kind, id)
      let title = board.title(of: subject).lowercased()
      if title == wanted || id.lowercased() == wanted {
        whole.append(subject)
      } else if title.contains(wanted) {
        partly.append(subject)
      }
    }
    return whole.isEmpty ? partly : whole
  }

  /// The kinds of thing that an entry may be about.
  private static let kinds: [EntityKind] = [
    .action, .policy, .undertaking, .instruction, .gate, .resource, .task, .group, .place, .actor,
  ]
}
