package import EventLedger
import GRDB

extension SQLiteLedger {
  package func backup(to destination: String) throws(LedgerError) {
    try NewFile.make(destination) { (temporary) throws(LedgerError) in
      let copy = try Connections.open(temporary, readOnly: false)
      defer { Self.closed(copy) }
      do {
        try reader.backup(to: copy)
      } catch {
        throw SQLiteFailure.error(error)
      }
    }
  }
}
