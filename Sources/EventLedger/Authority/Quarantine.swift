import BoardModel

/// Why an entry is passed over although its place in the chain is sound.
package enum Quarantine: Hashable, Sendable {
  case badSignature
  case unknownAlgorithm(Int)
  /// The author was no member at that position.
  case notAMember
  /// The author's key had been revoked or replaced.
  case keyRetired
  /// No role of the author allows the kind.
  case notEntitled
  /// The author does not act for this department.
  case otherDepartment(String)
  /// A second founding, or one at another place than the first.
  case foundingAgain
  /// The body lacks what judging it needs; the text names it.
  case malformed(String)
  /// The key to be changed belongs to no member.
  case unknownMember
  /// The new key is or was somebody's already; a retired key is never admitted again.
  case keyAlreadyUsed
  /// A member rotates a key other than the one that signs.
  case notOwnKey
  /// There is no such proposal, or it was used, or its proposer is no administrator any more.
  case noSuchProposal
  /// Confirmed by the administrator who proposed it or by the key it replaces.
  case confirmedByTheSame
  /// The flag differs from that of the kind.
  case wrongCriticalFlag
  /// A field is withheld of a kind unknown here, so that nobody can say whether it may be.
  case withheldOfUnknownKind(String)
  /// Recorded earlier than the entry before it.
  case recordedOutOfOrder
  /// It was passed over when the history was verified; verify again to see why.
  case remembered
}

extension Quarantine: CustomStringConvertible {
  package var description: String {
    switch self {
    case .badSignature: "the signature is not the author's"
    case .unknownAlgorithm(let number): "signed in a way unknown to this program (algorithm \(number))"
    case .notAMember: "the author was not a member of the board"
    case .keyRetired: "the author's key had been revoked or replaced"
    case .notEntitled: "the author's roles did not allow it"
    case .otherDepartment(let code): "the author did not act for \(code)"
    case .foundingAgain: "a board is founded once"
    case .malformed(let what): "it lacks a usable \(what)"
    case .unknownMember: "the key belongs to no member"
    case .keyAlreadyUsed: "the new key is or was in use already"
    case .notOwnKey: "a member may replace their own key only"
    case .noSuchProposal: "there is no open proposal that it could confirm"
    case .confirmedByTheSame: "a recovery needs a second administrator"
    case .wrongCriticalFlag: "it is not marked as its kind must be"
    case .withheldOfUnknownKind(let field):
      "the field \(field) is withheld and the kind is unknown to this program"
    case .recordedOutOfOrder: "it is dated before the entry it follows"
    case .remembered: "it was passed over when the history was verified"
    }
  }
}
