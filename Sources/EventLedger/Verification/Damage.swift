package import BoardModel

/// Why a history cannot be followed any further.
package enum Damage: Hashable, Sendable {
  /// Another position was expected here: entries are missing, repeated or exchanged.
  case outOfOrder(expected: Int)
  case notCanonical(CanonicalError)
  /// The body does not hold exactly the fields that its disclosure list calls open.
  case disclosureMismatch
  /// The entry says something else than what was recorded.
  case hashMismatch
  /// The entry before it is not the one it was recorded behind.
  case brokenLink
  /// A field is withheld that what is shown or who may write rests on.
  case withheld(String)
  /// The history does not begin with a valid founding of this board.
  case notFounded
  /// The file does not give the entry; the text is SQLite's.
  case unreadable(String)
  /// A newer program wrote it in a form unknown here.
  case unknownFormat(Int)
}

extension Damage: CustomStringConvertible {
  package var description: String {
    switch self {
    case .outOfOrder(let expected): "entry \(expected) was expected here; entries are missing or exchanged"
    case .notCanonical(let error): "its body is \(error)"
    case .disclosureMismatch: "its body does not fit the list of what was withheld"
    case .hashMismatch: "its content was changed after it was recorded"
    case .brokenLink: "it was recorded behind another history than this one"
    case .withheld(let field): "its field \(field) was removed, which may not be"
    case .notFounded: "the history does not begin with the founding of this board"
    case .unreadable(let detail): "it cannot be read: \(detail)"
    case .unknownFormat(let format): "it has format \(format), which takes a newer program to read"
    }
  }
}
