import BoardModel

/// What can be said of an entry of which something cannot be read, so that one error does not hide the next.
struct BrokenEntry {
  /// What it would have brought into being; nil where that is not known.
  var made: EntityName?
  /// What it names.
  var uses: [EntityUse]
  var file: String
  var line: Int
}
