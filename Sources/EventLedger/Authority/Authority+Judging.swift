import BoardModel

extension Authority {
  /// A first entry is judged by what it says itself: one of its founders signs it.
  func foundingObjection(_ event: Event) -> Quarantine? {
    guard event.position == 1 else { return .foundingAgain }
    guard let body = Self.body(of: event), let founders = Self.founders(body) else {
      return .malformed("founders")
    }
    guard founders.contains(where: { $0.key == event.author }) else { return .notAMember }
    return nil
  }

  func departmentObjection(_ event: Event, _ standing: Standing, _ member: Member) -> Quarantine? {
    let names = ["by", standing.departmentField].compactMap { $0 }
    for name in names {
      guard let value = Self.value(of: name, in: event.body) else { continue }
      guard let code = value.string else { return .malformed(name) }
      return member.departments.contains(code) ? nil : .otherDepartment(code)
    }
    // Whoever acts for some departments only says for which; leaving it out would be a way round.
    return standing.schema.field("by") == nil && standing.departmentField == nil ? nil : .malformed("by")
  }

  func changeObjection(_ kind: EventKind, _ body: JSONObject, _ event: Event) -> Quarantine? {
    switch kind {
    case .memberAdmitted:
      guard let member = Member(body) else { return .malformed("member") }
      return retired.contains(member.key) ? .keyAlreadyUsed : nil
    case .memberRevoked:
      guard let key = Self.key("key", body) else { return .malformed("key") }
      return members[key] == nil ? .unknownMember : nil
    case .memberRotated:
      guard let change = Self.keyChange(body) else { return .malformed("key") }
      guard change.old == event.author else { return .notOwnKey }
      return isUsed(change.new) ? .keyAlreadyUsed : nil
    case .recoveryProposed:
      guard let change = Self.keyChange(body) else { return .malformed("key") }
      guard members[change.old] != nil else { return .unknownMember }
      return isUsed(change.new) ? .keyAlreadyUsed : nil
    case .recoveryConfirmed:
      return confirmationObjection(body, event)
    default:
      return nil
    }
  }

  private func confirmationObjection(_ body: JSONObject, _ event: Event) -> Quarantine? {
    guard let number = body["proposal"]?.integer else { return .malformed("proposal") }
    guard let proposal = proposals[Int(number)], isAdministrator(origin: proposal.proposer) else {
      return .noSuchProposal
    }
    guard origin(of: event.author) != proposal.proposer, event.author != proposal.key else {
      return .confirmedByTheSame
    }
    guard members[proposal.key] != nil else { return .unknownMember }
    return isUsed(proposal.newKey) ? .keyAlreadyUsed : nil
  }

  private func isUsed(_ key: Bytes32) -> Bool { members[key] != nil || retired.contains(key) }

  static func founders(_ body: JSONObject) -> [Member]? {
    guard let values = body["founders"]?.array, !values.isEmpty else { return nil }
    let members = values.compactMap { $0.object.flatMap { Member($0) } }
    return members.count == values.count ? members : nil
  }

  static func key(_ name: String, _ body: JSONObject) -> Bytes32? {
    body[name]?.string.flatMap { Bytes32(hexadecimal: $0) }
  }

  static func keyChange(_ body: JSONObject) -> (old: Bytes32, new: Bytes32)? {
    guard let old = key("key", body), let new = key("new_key", body) else { return nil }
    return (old, new)
  }

  static func body(of event: Event) -> JSONObject? {
    // Bytes that are not canonical are damage, which is found and reported elsewhere.
    do { return try CanonicalJSON.parse(event.body).object } catch { return nil }
  }

  /// One member of a body, without building the others.
  static func value(of name: String, in body: [UInt8]) -> JSONValue? {
    do {
      for field in try CanonicalJSON.fields(body) where body[field.name].elementsEqual(name.utf8) {
        return try CanonicalJSON.parse(Array(body[field.value]))
      }
      return nil
    } catch {
      return nil
    }
  }
}
