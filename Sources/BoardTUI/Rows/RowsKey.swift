/// What the rows of a list were made from; other rows are needed when it changes.
struct RowsKey: Hashable, Sendable {
  /// Counts the pictures of the board that have arrived.
  var generation: Int
  /// The board's time in whole minutes.
  var minute: Int64
  var width: Int
  /// What else the rows of a screen depend on.
  var variant = 0
}
