package import BoardModel

/// A new key proposed for a member who lost theirs.
package struct RecoveryProposal: Hashable, Sendable {
  package var key: Bytes32
  package var newKey: Bytes32
  /// The key under which the proposing administrator was first admitted.
  package var proposer: Bytes32
}
