import BoardEngine
import BoardModel

/// What the Review screen has: a look back from one clock, and how far the next one has come.
struct ReviewState: Sendable {
  /// From where it looks back: with all that is held now, or with what was known or true at a moment.
  var clock = ConflictReview.Clock.today
  var result: ConflictReview?
  /// The situation and the last entry of the record that the result was worked out from.
  var basis: Basis?
  /// What has been asked for and not been answered.
  var asked: Asked?
  var progress: ConflictReview.Progress?
  /// Why it could not be worked out.
  var problem: FailureText?

  struct Basis: Hashable, Sendable {
    var situation: String?
    var position: Int
  }

  struct Asked: Hashable, Sendable {
    var id: RequestID
    var basis: Basis
  }

  func finding(_ name: String) -> ReviewedFinding? { result?.findings.first { $0.name == name } }
}
