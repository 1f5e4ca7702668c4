package import BoardEngine
package import BoardModel
import EventLedger

extension BoardSession {
  /// What a command would do, without recording anything.
  package func preview(_ command: Command, screen: String? = nil) throws(Rejection) -> Admission {
    let context = context(command, screen: screen)
    let admission = try state.preview(command, in: context)
    if let key = signer(of: command, isScripted: false)?.publicKey {
      try checkEntitlement(admission.drafts, author: key, trust: trust, at: context.now)
    }
    return admission
  }

  /// Whether a command would be recorded as things stand; nothing is.
  ///
  /// - Throws: `Rejection`, as recording it would, or `LedgerError`.
  package func rehearse(_ command: Command, seen: Int? = nil) throws -> Admission {
    var context = context(command, screen: nil)
    context.seenPosition = seen ?? head.position
    return try state.admit(command, in: context, since: events(after: context.seenPosition))
  }

  private func signer(of command: Command, isScripted: Bool) -> SigningKey? {
    isControl(command, isScripted: isScripted) ? keys.control : keys.own
  }

  private func isControl(_ command: Command, isScripted: Bool) -> Bool {
    isScripted || command.kind == .clockSet && keys.control != nil
  }

  /// Records a command after deciding again on whatever has arrived meanwhile.
  ///
  /// - Parameters:
  ///   - seen: the position that was on the user's screen when they wrote it, and `seenChain` the chain value
  ///     there; nil for the last one read.
  ///   - at: the board time to record under; nil for now. Only scripts and set-up name one.
  ///   - entry: the entry of the script that it plays; nil for what people record.
  /// - Throws: `LedgerError`, `Rejection` or `SessionError`.
  @discardableResult
  package func record(
    _ command: Command, seen: Int? = nil, seenChain: String? = nil, screen: String? = nil,
    at moment: Timestamp? = nil, playing entry: String? = nil
  ) throws -> [Event] {
    let isScripted = entry != nil
    if !isScripted { try checkWritable() }
    let seenPosition = seen ?? head.position
    let since = isScripted ? [] : try events(after: seenPosition)
    return try append(isControl: isControl(command, isScripted: isScripted), trying: command) {
      [self] board, fresh, recorded in
      let now = moment ?? board.board.now(atWall: recorded)
      var context = context(command, screen: screen)
      context.now = now
      context.seenPosition = seenPosition
      context.seenChain = seenChain ?? context.seenChain
      context.isScripted = isScripted
      // A case speaks for whom it names, whoever sits at the terminal that plays it.
      if isScripted { context.department = command.fields["by"]?.string }
      context.actsForEveryDepartment = isScripted || context.actsForEveryDepartment
      var drafts = try board.admit(command, in: context, since: isScripted ? [] : since + fresh).drafts
      if let entry, !drafts.isEmpty { drafts[0].idSeed = Self.seed(ofEntry: entry) }
      return (drafts, now)
    }
  }

  /// Records what time alone has raised or ended, once for all terminals.
  @discardableResult
  package func keepBooks(at moment: Timestamp? = nil) throws -> [Event] {
    let now = moment ?? self.now
    guard trust.stop == nil, obstacle == nil || keys.control != nil, !state.bookkeeping(at: now).isEmpty
    else { return [] }
    return try append(isControl: keys.control != nil) { board, _, recorded in
      let at = moment ?? board.board.now(atWall: recorded)
      return (board.bookkeeping(at: at), at)
    }
  }

  /// Records that findings are on the screen of the user's department for the first time.
  package func recordShown(_ findings: [String], post: String) throws {
    guard let department = actingDepartment, canWrite else { return }
    try append(isControl: false) { board, _, recorded in
      let drafts = findings.filter { name in
        board.board.conflicts[name].map { $0.shown[department] == nil } ?? false
      }.map { name in
        DecidedEvent(
          .conflictShown, situation: board.situation(ofFinding: name),
          body: JSONObject([
            ("finding", .string(name)), ("department", .string(department)), ("post", .string(post)),
          ]), idSeed: "shown \(name) \(department)")
      }
      return (drafts, board.board.now(atWall: recorded))
    }
  }

  func context(_ command: Command, screen: String?) -> DecisionContext {
    let permission = KindSchema.of(command.kind).permission
    return DecisionContext(
      now: now, department: actingDepartment ?? command.fields["by"]?.string,
      actsForEveryDepartment: member?.mayForEveryDepartment(permission) ?? false,
      seenPosition: head.position, seenChain: head.chain.hexadecimal, seenScreen: screen, program: program)
  }

  static func seed(ofEntry entry: String) -> String { "script \(entry)" }

  /// The same on every terminal for the same board and seed, so that one thing is recorded once.
  func derivedIdentifier(_ seed: String) -> Bytes16 {
    sha256(ledger.identity.id.bytes + Array(seed.utf8)).first
  }
}
