/// The extent of a screen or an area in character cells.
///
/// Negative values are read as zero.
package struct GridSize: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  package static let zero = GridSize(columns: 0, rows: 0)
}
