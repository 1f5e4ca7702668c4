package import BoardModel
package import PackedValues

/// Who may write what, as the events up to some position say; judged by position, never by the clock.
package struct Authority: Sendable {
  /// Members whose keys are good, by key.
  package private(set) var members: [Bytes32: Member] = [:]
  /// Keys that were good once and never will be again.
  package private(set) var retired: Set<Bytes32> = []
  /// Recoveries that wait for a second administrator, by position.
  package private(set) var proposals: [Int: RecoveryProposal] = [:]
  /// The key under which each present key's owner was first admitted: the same person through every rotation.
  private var origins: [Bytes32: Bytes32] = [:]

  package init() {}

  /// How many members could admit others.
  package var administratorCount: Int { members.values.count { $0.roles.contains(.administrator) } }

  /// Whether an event, signed by its author, may stand at its position; nil when it may.
  ///
  /// Kinds unknown here are asked for no more than that their author is a member.
  package func objection(to event: Event) -> Quarantine? {
    let standing = Standing.of(event.kind)
    if standing?.kind == .boardFounded { return foundingObjection(event) }
    guard let member = members[event.author] else {
      return retired.contains(event.author) ? .keyRetired : .notAMember
    }
    guard let standing, event.kindVersion <= standing.schema.version else { return nil }
    let permission = standing.schema.permission
    guard member.may(permission) else { return .notEntitled }
    if !member.mayForEveryDepartment(permission), let objection = departmentObjection(event, standing, member)
    {
      return objection
    }
    guard standing.kind.changesAuthority else { return nil }
    guard let body = Self.body(of: event) else { return .malformed("body") }
    return changeObjection(standing.kind, body, event)
  }

  /// Takes in an event that is accepted; only those about members change anything.
  package mutating func apply(_ event: Event) {
    guard let standing = Standing.of(event.kind), standing.kind.changesAuthority,
      event.kindVersion <= standing.schema.version, let body = Self.body(of: event)
    else { return }
    switch standing.kind {
    case .boardFounded:
      for member in Self.founders(body) ?? [] { admit(member) }
    case .memberAdmitted:
      if let member = Member(body) { admit(member) }
    case .memberRevoked:
      if let key = Self.key("key", body) { retire(key) }
    case .memberRotated:
      if let change = Self.keyChange(body) { replace(change.old, by: change.new) }
    case .recoveryProposed:
      if let change = Self.keyChange(body) {
        proposals[event.position] = RecoveryProposal(
          key: change.old, newKey: change.new, proposer: origins[event.author] ?? event.author)
      }
    case .recoveryConfirmed:
      if let number = body["proposal"]?.integer, let proposal = proposals.removeValue(forKey: Int(number)) {
        replace(proposal.key, by: proposal.newKey)
      }
    default: break
    }
  }

  private mutating func admit(_ member: Member) {
    members[member.key] = member
    if origins[member.key] == nil { origins[member.key] = member.key }
  }

  private mutating func retire(_ key: Bytes32) {
    members[key] = nil
    origins[key] = nil
    retired.insert(key)
  }

  private mutating func replace(_ old: Bytes32, by new: Bytes32) {
    guard var member = members[old] else { return }
    let origin = origins[old] ?? old
    retire(old)
    member.key = new
    members[new] = member
    origins[new] = origin
  }

  /// The key under which a present key's owner was first admitted.
  func origin(of key: Bytes32) -> Bytes32? { origins[key] }

  /// Whether the owner first admitted under a key is an administrator now.
  func isAdministrator(origin: Bytes32) -> Bool {
    members.values.contains { $0.roles.contains(.administrator) && origins[$0.key] == origin }
  }
}

extension Authority: Packed {
  package func pack(into writer: inout PackWriter) {
    members.pack(into: &writer)
    retired.pack(into: &writer)
    proposals.pack(into: &writer)
    origins.pack(into: &writer)
  }

  package init(from reader: inout PackReader) throws(PackError) {
    members = try [Bytes32: Member](from: &reader)
    retired = try Set<Bytes32>(from: &reader)
    proposals = try [Int: RecoveryProposal](from: &reader)
    origins = try [Bytes32: Bytes32](from: &reader)
  }
}
