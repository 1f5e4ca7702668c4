import BoardModel
import ConflictRules

extension Resolver {
  /// Ways out for people who were told to come and cannot pass a gate.
  func pathway(_ finding: Finding) -> [Proposal] {
    guard let call = finding.subjects.first(where: { $0.kind != .gate }),
      let gate = finding.subjects.first(where: { $0.kind == .gate }).flatMap({ board.gates[$0.id] })
    else { return [] }
    let owner = gate.owner.value(at: now) ?? gate.owner.last?.value
    var concerned = groups(of: call)
    if concerned.isEmpty { concerned = board.undertakings[call.id]?.groups ?? [] }
    var proposals = covering(concerned, at: gate, finding)
    proposals += clearing(concerned, at: gate, by: owner, finding)
    proposals += keepingOpen(gate, for: call, concerned, by: owner, finding)
    if owner == nil { proposals.append(naming(gate, finding)) }
    proposals += [
      notice(to: concerned, about: [call], by: holder(of: call), finding), withdrawal(of: call, finding),
    ].compactMap(\.self)
    return proposals
  }

  /// A version of the gate's policy that covers those whom it leaves out.
  func covering(_ names: [String], at gate: Gate, _ finding: Finding) -> [Proposal] {
    guard let policy = gate.policy.value(at: now).flatMap({ board.policies[$0] }),
      let version = policy.version(at: now),
      let latest = policy.versions.last
    else { return [] }
    let left = names.filter { coverage(of: $0, under: version) != .yes }
    guard !left.isEmpty else { return [] }
    let former = policy.versions.last { earlier in
      earlier.number < version.number && left.allSatisfy { coverage(of: $0, under: earlier) == .yes }
    }
    let whom = people(left)
    let title =
      former.map { "Grandfather \(whom) under \(policy.title), as version \($0.number) covered them" }
      ?? "Except \(whom): a version of \(policy.title) that covers them"
    return [
      Proposal(
        former == nil ? .carveOut : .grandfather, title, by: policy.department,
        [
          self.version(
            of: policy, like: latest, covering: Dictionary(uniqueKeysWithValues: left.map { ($0, .yes) }),
            summary: "As version \(latest.number); \(whom) are covered", finding)
        ])
    ]
  }

  /// Work for whoever holds the gate, with the count that is recorded there.
  func clearing(_ names: [String], at gate: Gate, by owner: String?, _ finding: Finding) -> [Proposal] {
    var proposals: [Proposal] = []
    for name in names {
      let count = standing(of: name, at: gate)
      let whom = people([name])
      switch count?.standing {
      case .cleared?, .moved?: continue
      case .refused?:
        proposals.append(
          work(
            .clear, "Review the refusal of \(whom) at \(gate.title)", by: owner, finding,
            count: count?.refused))
      case .pending?, .partly?, .notAsked?:
        let by = deadline(finding).map { " by \(TimeText.short($0))" } ?? ""
        proposals.append(
          work(.clear, "Clear \(whom) at \(gate.title)\(by)", by: owner, finding, count: count?.pending))
        let isPressing = finding.phase(at: now)?.severity ?? .note >= .conflict
        if isPressing, gate.kind.held(at: now) != .quota, gate.kind.held(at: now) != .seat {
          proposals.append(
            work(
              .delegate, "Let whoever is at \(gate.title) decide about \(whom)", by: owner, finding,
              count: count?.pending))
        }
      case nil:
        proposals.append(work(.clear, "Record how \(whom) stand at \(gate.title)", by: owner, finding))
      }
    }
    return proposals
  }

  /// Keeping a gate open until those who were called can be there.
  func keepingOpen(
    _ gate: Gate, for call: Subject, _ names: [String], by owner: String?, _ finding: Finding
  ) -> [Proposal] {
    guard let closes = gate.closes.value(at: now) ?? gate.closes.last?.value else { return [] }
    let lead = hoursAhead(of: names, to: gate)
    let arrival = now.adding(.hours(Int64(lead)))
    let end = window(of: call)?.to
    let needed = [end, lead > 0 ? arrival : nil].compactMap(\.self).max()
    guard let needed, needed > closes else { return [] }
    let why =
      needed == end ? "what they were told stands until then" : "the way there takes \(lead) h from now"
    return [
      Proposal(
        .delay, "Keep \(gate.title) open until \(TimeText.short(needed)): \(why)", by: owner,
        [
          command(
            .gateChanged, finding, [("id", .string(gate.id)), ("closes", JSONValue(needed))])
        ])
    ]
  }

  /// Naming who holds a gate: whoever checks or decides by its policy, or whom every account names, where the board
  /// knows that.
  func naming(_ gate: Gate, _ finding: Finding) -> Proposal {
    let policy = gate.policy.value(at: now).flatMap { board.policies[$0] }
    let named = holdersNamed(of: Subject(.gate, gate.id))
    let checker = policy?.checker.held(at: now) ?? policy?.assessor.held(at: now)
    guard let owner = checker ?? (named.count == 1 ? named.first : nil) else {
      return Proposal(
        .nameOwner, "Name the department that holds \(gate.title)", by: nil,
        [command(.gateChanged, finding, [("id", .string(gate.id))])],
        gaps: [.init(field: "owner", what: "which department")])
    }
    let reason =
      checker == nil ? "as accounts have it" : "which decides under \(policy?.title ?? "the policy")"
    return Proposal(
      .nameOwner, "Name \(owner), \(reason), as holder of \(gate.title)", by: owner,
      [command(.gateChanged, finding, [("id", .string(gate.id)), ("owner", .string(owner))])])
  }
}
