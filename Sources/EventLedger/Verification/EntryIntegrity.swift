import BoardModel
import Dispatch

/// What can be said of one entry without knowing the others.
struct EntryIntegrity: Sendable {
  var fault: Damage?
  var chainValue: Bytes32
  /// True as well where signatures are not looked at.
  var isSigned: Bool

  init(_ entry: LedgerEntry, hasher: inout EntryHasher, depth: CheckDepth) {
    chainValue = entry.chainValue
    isSigned = true
    do throws(EntryFault) {
      let hash = try hasher.entryHash(
        of: entry.event, format: entry.format, algorithm: entry.algorithm, disclosure: entry.disclosure,
        previous: entry.previous)
      fault = hash == entry.entryHash ? nil : .hashMismatch
    } catch {
      switch error {
      case .notCanonical(let reason): fault = .notCanonical(reason)
      case .disclosureMismatch: fault = .disclosureMismatch
      }
    }
    if depth == .signatures, fault == nil, entry.algorithm == LedgerEntry.ed25519 {
      isSigned = SigningKey.isValid(entry.signature, entryHash: entry.entryHash, key: entry.event.author)
    }
  }

  /// The same for many entries, on all cores.
  static func of(_ entries: [LedgerEntry], board: Bytes16, depth: CheckDepth) -> [EntryIntegrity] {
    let share = 256
    let shares = (entries.count + share - 1) / share
    return [EntryIntegrity](unsafeUninitializedCapacity: entries.count) { buffer, count in
      // Each share writes to places of its own.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: shares) { number in
        var hasher = EntryHasher(board: board)
        for index in (number * share)..<min((number + 1) * share, entries.count) {
          places.initializeElement(
            at: index, to: EntryIntegrity(entries[index], hasher: &hasher, depth: depth))
        }
      }
      count = entries.count
    }
  }
}
