import BoardModel
import EventLedger
import Testing

/// Withholding a field leaves the chain whole.
@Suite struct DisclosureTests {
  private func history() -> History {
    var history = History()
    let body = JSONObject([
      ("text", "what a person said"), ("flavour", "statement"), ("by", "HO"), ("recorded_for", "A. Person"),
    ])
    history.add(
      EventDraft(id: Bytes16(high: 1, low: 1), .logLine, situation: "AFG-2021", body: body), by: Keys.lead)
    history.add(.line("after it"))
    return history
  }

  @Test func aWithheldFieldStillVerifies() throws {
    var history = history()
    let chain = history.entries.map(\.chainValue)
    history.entries[1] = try history.entries[1].withholding(["text", "recorded_for", "no such field"])
    #expect(history.entries[1].disclosure.withheld == ["recorded_for", "text"])
    #expect(
      String(decoding: history.entries[1].event.body, as: UTF8.self) == #"{"by":"HO","flavour":"statement"}"#)
    #expect(history.verdicts().allSatisfy { $0.isAccepted })
    #expect(history.entries.map(\.chainValue) == chain)
  }

  @Test func withholdingInTwoStepsIsTheSameAsInOne() throws {
    let entry = history().entries[1]
    let once = try entry.withholding(["text", "recorded_for"])
    #expect(try entry.withholding(["text"]).withholding(["recorded_for"]) == once)
    #expect(try once.withholding(["text"]) == once)
    #expect(try entry.withholding([]) == entry)
  }

  @Test func aFieldThatMattersMayNotBeWithheld() throws {
    for field in ["by", "flavour"] {
      var history = history()
      history.entries[1] = try history.entries[1].withholding([field])
      #expect(history.verdicts().last == .damaged(.withheld(field)))
    }
  }

  @Test func nothingMayBeWithheldOfAnUnknownKind() throws {
    var history = History()
    history.add(
      EventDraft(
        id: .random(), kind: "weather.observed", kindVersion: 1, isCritical: false, situation: "",
        body: JSONObject([("text", "rain")]), boardTime: nil))
    history.entries[1] = try history.entries[1].withholding(["text"])
    #expect(history.verdicts().last == .quarantined(.withheldOfUnknownKind("text")))
  }

  @Test func alteringWhatIsLeftIsFound() throws {
    let original = history()
    let redacted = try original.entries[1].withholding(["text"])
    guard case .partial(let fields) = redacted.disclosure else { return }
    var attempts: [Disclosure] = []
    for index in fields.indices {
      var changed = fields
      changed[index].value.first.low ^= 1
      attempts.append(.partial(changed))
      changed = fields
      changed[index].isOpen.toggle()
      attempts.append(.partial(changed))
      changed = fields
      changed.remove(at: index)
      attempts.append(.partial(changed))
    }
    for attempt in attempts {
      var history = original
      history.entries[1] = redacted
      history.entries[1].disclosure = attempt
      #expect(history.verified(depth: .links).damage?.position == 2)
    }
    var history = original
    history.entries[1] = redacted
    history.entries[1].event.body = original.entries[1].event.body
    #expect(history.verdicts().last == .damaged(.disclosureMismatch))
  }

  @Test func theListIsStoredInOneWayOnly() throws {
    let disclosure = try history().entries[1].withholding(["text"]).disclosure
    let bytes = disclosure.bytes
    #expect(Disclosure(bytes) == disclosure)
    #expect(bytes.count != 32)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x40
      if let other = Disclosure(changed) { #expect(other != disclosure && other.bytes == changed) }
    }
    #expect(Disclosure(bytes + [0]) == nil)
    #expect(Disclosure(bytes.dropLast() + []) == nil)
    #expect(Disclosure([]) == nil)
    #expect(Disclosure([1, 0, 0, 0, 0]) == nil, "a list that withholds nothing")
    #expect(Disclosure([1, 0xff, 0xff, 0xff, 0xff]) == nil)
  }
}
