import BoardModel

extension BoardIndex {
  /// The entries by which a policy came to decide at a gate after the gate was recorded.
  ///
  /// What a gate was recorded with is the gate itself; what it was changed to is a fact of its own, without which a
  /// finding under the policy would not be there.
  ///
  /// - Complexity: O(*n*) in the changes of the gate's policy.
  func changes(of gate: Gate, to policy: String) -> [(Int, String)] {
    gate.policy.entries.filter { $0.value == policy && $0.position != gate.trace.created }.map { entry in
      (entry.position, "\(policies[policy]?.title ?? policy) decides at \(gate.title)")
    }
  }
}
