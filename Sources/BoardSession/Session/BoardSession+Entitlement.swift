import BoardEngine
import BoardModel
import EventLedger

extension BoardSession {
  /// Refuses what its author may not record; readers would keep it and not believe it.
  ///
  /// - Throws: `Rejection` with what stands in the way.
  func checkEntitlement(
    _ decided: [DecidedEvent], author: Bytes32, trust: Trust, at moment: Timestamp
  ) throws(Rejection) {
    for event in decided {
      let schema = KindSchema.of(event.kind)
      let body: [UInt8]
      // What has no canonical form is refused when it is recorded, with the reason.
      do { body = try CanonicalJSON.encode(.object(event.body)) } catch { continue }
      let entry = Event(
        position: head.position + 1, id: Bytes16(high: 0, low: 0), kind: event.kind.rawValue,
        kindVersion: schema.version,
        isCritical: schema.isCritical, recorded: moment, boardTime: moment, situation: event.situation,
        author: author, body: body)
      if let objection = trust.objection(to: entry) {
        throw .invalid([problem(objection, event.kind, member: trust.member(author))])
      }
      // Readers would believe it; nobody could ever be admitted again.
      if trust.leavesNoAdministrator(entry) {
        throw .invalid([
          .init(
            field: "", what: "this is the last administrator's key, and nobody could be admitted any more",
            remedy: "Admit another administrator first")
        ])
      }
    }
  }

  /// What whoever signs with a key that is good for nothing any more can do.
  static let adviceToTheRetired =
    "If you rotated it, sign with the new key from now on: crossgov key use --name NAME; else move default.key away, "
    + "and crossgov key show makes a new one for an administrator to admit"

  private func problem(_ objection: Quarantine, _ kind: EventKind, member: Member?) -> Rejection.Problem {
    let departments = member?.departments.joined(separator: ", ") ?? ""
    switch objection {
    case .notEntitled:
      let own = Role.allCases.filter { member?.roles.contains($0) ?? false }.map(\.rawValue)
      let able = Role.allCases.filter { $0.allows(KindSchema.of(kind).permission) }.map(\.rawValue)
      return .init(
        field: "",
        what: "as \(own.joined(separator: ", ")) for \(departments) you may not record \(kind.rawValue)",
        remedy: "Ask one who may: \(able.joined(separator: ", "))")
    case .otherDepartment(let code):
      return .init(
        field: "by", what: "you act for \(departments), not for \(code)",
        remedy: "Leave \(code) out, or ask \(code) or the loggist to record it")
    case .keyRetired:
      return .init(field: "", what: "your key was replaced or revoked", remedy: Self.adviceToTheRetired)
    case .notAMember:
      return .init(
        field: "", what: "your key is no member's of this board",
        remedy: "Ask an administrator to admit it, with what crossgov key show prints")
    case .noSuchProposal:
      return .init(
        field: "proposal", what: objection.description,
        remedy: "Take the number that the proposal printed; crossgov log shows it as recovery.proposed")
    case .confirmedByTheSame:
      return .init(field: "", what: objection.description, remedy: "Ask another administrator to confirm it")
    case .keyAlreadyUsed:
      return .init(
        field: "", what: objection.description,
        remedy: "Make one that is new with: crossgov key new --name NAME")
    default:
      return .init(field: "", what: objection.description, remedy: "Look at: crossgov member list")
    }
  }
}
