import BoardModel

/// Checks that versions of a policy are numbered from 1 without gaps, in the order of time.
enum VersionCheck {
  static func errors(in drafts: [EntryDraft], except unreadable: Set<EntityName>) -> [CaseError] {
    var next: [String: Int64] = [:]
    return drafts.compactMap { draft in
      guard draft.kind == .policyVersioned, let policy = draft.fields["id"]?.string,
        let version = draft.fields["version"]?.integer,
        !unreadable.contains(EntityName(kind: .policy, id: policy))
      else { return nil }
      let expected = next[policy] ?? 1
      next[policy] = expected + 1
      guard version != expected else { return nil }
      let before = expected == 1 ? "is the first" : "follows version \(expected - 1)"
      return draft.error(
        "version \(version) of policy `\(policy)` \(before)",
        "Number it \(expected); versions count from 1 without gaps in the order in which they reach the board."
      )
    }
  }
}
