import Synchronization

/// Where a finding's words come from: put together when somebody asks, and then kept.
///
/// Most findings are never read, and one on a board of thousands should not cost the words of all.
final class AccountSource: Sendable {
  typealias Telling = @Sendable (BoardIndex) -> Account

  let telling: Telling
  private let tables: BoardTables?
  private let told = Mutex<Account?>(nil)

  init(_ telling: @escaping Telling, of tables: BoardTables? = nil) {
    self.tables = tables
    self.telling = telling
  }

  var account: Account {
    told.withLock { told in
      if let told { return told }
      guard let tables else { preconditionFailure("a finding is told of its board before it is handed out") }
      let account = telling(BoardIndex(tables))
      told = account
      return account
    }
  }
}
