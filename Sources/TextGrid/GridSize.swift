/// The extent of a screen or an area in character cells.
///
/// Negative values are read as zero.
package struct GridSize: Hashable, Sendable {
  /// The width in cells.
  package let columns: Int
  /// The height in cells.
  package let rows: Int

  /// An extent of at least zero each way.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// No cells at all.
  package static let zero = GridSize(columns: 0, rows: 0)
}
