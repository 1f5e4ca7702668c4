import TextGrid

/// Where the parts of the frame lie around a screen.
struct FrameLayout {
  /// Below this nothing but a message is shown.
  static let smallest = GridSize(columns: 60, rows: 10)

  /// From so many rows the header may take three, and what the status line says more than two.
  static let tall = 16

  let markingTop: GridRect
  let header: GridRect
  let tabs: GridRect
  let body: GridRect
  let status: GridRect
  let hints: GridRect
  let markingBottom: GridRect

  init(_ state: AppState) {
    self.init(state.size, status: StatusText(state, state.size)?.lines.count ?? 1)
  }

  /// - Parameter status: the rows of the status line.
  init(_ size: GridSize, status: Int) {
    let header = size.rows < Self.tall ? 1 : size.columns >= 130 ? 2 : 3
    let parts = GridRect(size).splitRows(
      .fixed(1), .fixed(header), .fixed(1), .flexible(), .fixed(status), .fixed(1), .fixed(1))
    markingTop = parts[0]
    self.header = parts[1]
    tabs = parts[2]
    body = parts[3]
    self.status = parts[4]
    hints = parts[5]
    markingBottom = parts[6]
  }
}
