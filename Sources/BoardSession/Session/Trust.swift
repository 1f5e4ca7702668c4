package import BoardModel
package import EventLedger
import Foundation

/// What of a ledger is to be believed, and why the rest is not.
package struct Trust {
  package private(set) var stop: String?
  package private(set) var warning: String?
  /// Entries that are kept and shown but never folded.
  package private(set) var quarantined: [Quarantined] = []
  private var byKey: [Bytes32: Member] = [:]

  /// An entry that was not believed.
  package struct Quarantined: Hashable, Sendable {
    package var position: Int
    package var kind: String
    package var reason: String
  }

  /// Those whose keys are good for something now.
  package var members: [Member] { Array(byKey.values) }

  init(ledger: any Ledger, marks: URL, path: String) {}

  package func member(_ key: Bytes32) -> Member? { byKey[key] }

  /// The events to fold among entries that follow those judged before.
  mutating func judge(_ entries: [LedgerEntry]) -> [Event] {
    for entry in entries where entry.event.kind == EventKind.boardFounded.rawValue {
      for founder in BodyReader(entry.event.body)?.value("founders")?.array ?? [] {
        if let object = founder.object, let member = Member(object) { byKey[member.key] = member }
      }
    }
    return entries.map(\.event)
  }

  /// The events to fold among entries that are seen under the lock; what is believed of them does not last.
  func preview(_ entries: [LedgerEntry]) -> [Event] {
    var copy = self
    return copy.judge(entries)
  }
}
