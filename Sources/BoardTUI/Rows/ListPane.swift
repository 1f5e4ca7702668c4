import TextGrid

/// A list on the screen: its rows, its filter, and the selection, which is kept by identity.
struct ListPane: Sendable {
  private(set) var rows: [Row] = []
  /// The places of the rows that pass the filter.
  private(set) var shown: [Int] = []
  private(set) var filter = ""
  private(set) var window = ListWindow()
  private(set) var selectedID: String?
  /// What was selected before the filter hid it, to come back to unless something else is chosen meanwhile.
  private var hiddenID: String?
  /// Whether a list that is new begins at its end, as a log does.
  var startsAtEnd = false
  /// What the rows were made from.
  var key: RowsKey?
  private var isNew = true

  var selectedRow: Row? {
    guard let index = window.selection, shown.indices.contains(index) else { return nil }
    let row = rows[shown[index]]
    return row.isSelectable ? row : nil
  }

  var visibleRows: [Row] { window.visible.map { rows[shown[$0]] } }

  /// The row at a place of what is shown; under a filter, a heading says how much of its section is.
  ///
  /// - Complexity: O(*n*) in the rows of a section.
  func row(at place: Int) -> Row {
    let row = rows[shown[place]]
    guard row.role == .heading, !filter.isEmpty else { return row }
    let section = shown[(place + 1)...].prefix { rows[$0].role != .heading }
    return row.heading(showing: section.reduce(0) { $0 + (rows[$1].isSelectable ? rows[$1].weight : 0) })
  }

  /// How many items pass the filter, and how many there are.
  private(set) var counts = (shown: 0, all: 0)

  /// Takes new rows; the selected one stays selected and where it is on the screen.
  mutating func setRows(_ rows: [Row], height: Int) {
    self.rows = rows
    refilter(height: height)
    if !rows.isEmpty { isNew = false }
  }

  mutating func setHeight(_ height: Int) {
    guard height != window.height else { return }
    window.resize(count: shown.count, height: height)
    reveal()
  }

  mutating func setFilter(_ text: String) {
    guard text != filter else { return }
    if filter.isEmpty { hiddenID = selectedID }
    filter = text
    refilter(height: window.height, preferring: hiddenID)
  }

  private mutating func refilter(height: Int, preferring preferred: String? = nil) {
    let offset = (window.selection ?? 0) - window.top
    let former = window.selection ?? 0
    shown = RowFilter(filter).places(in: rows)
    counts = (shown.count { rows[$0].isSelectable }, rows.count { $0.isSelectable })
    func found(_ id: String?) -> Int? {
      id.flatMap { id in shown.firstIndex { rows[$0].id == id && rows[$0].isSelectable } }
    }
    var place = found(preferred) ?? found(selectedID)
    let wasFound = place != nil
    if place == nil {
      place = isNew && startsAtEnd ? nearest(to: shown.count - 1) : nearest(to: isNew ? 0 : former)
    }
    let index = place ?? 0
    window = ListWindow(
      count: shown.count, height: height, selection: index, top: wasFound || !isNew ? index - offset : 0)
    selectedID = selectedRow?.id ?? selectedID
    reveal()
  }

  /// The selectable row nearest to a place, looking down first.
  private func nearest(to index: Int) -> Int? {
    let start = min(max(0, index), max(0, shown.count - 1))
    return shown.indices[min(start, shown.count)...].first { rows[shown[$0]].isSelectable }
      ?? shown.indices[..<min(start, shown.count)].last { rows[shown[$0]].isSelectable }
  }

  mutating func move(by steps: Int) {
    guard !shown.isEmpty else { return }
    let step = steps < 0 ? -1 : 1
    var left = abs(steps)
    var index = window.selection ?? 0
    var target = index
    while left > 0 {
      index += step
      guard shown.indices.contains(index) else { break }
      if rows[shown[index]].isSelectable {
        target = index
        left -= 1
      }
    }
    select(place: target)
  }

  mutating func moveToFirst() { select(place: 0) }

  mutating func moveToLast() { select(place: shown.count - 1) }

  mutating func page(by pages: Int) {
    window.page(by: pages)
    select(place: window.selection ?? 0)
  }

  mutating func halfPage(by halves: Int) {
    window.halfPage(by: halves)
    select(place: window.selection ?? 0)
  }

  mutating func select(id: String) {
    guard let place = shown.firstIndex(where: { rows[$0].id == id }) else { return }
    select(place: place)
  }

  /// Selects a row and scrolls so that it stands at the top, under its heading.
  mutating func bringUp(id: String) {
    guard let place = shown.firstIndex(where: { rows[$0].id == id }) else { return }
    let top = place > 0 && rows[shown[place - 1]].role == .heading ? place - 1 : place
    window = ListWindow(count: shown.count, height: window.height, selection: place, top: top)
    select(place: place)
  }

  /// Selects the selectable row at or near a place.
  mutating func select(place: Int) {
    hiddenID = nil
    window.select(nearest(to: place) ?? place)
    if let id = selectedRow?.id { selectedID = id }
    reveal()
  }

  /// Scrolls so that what belongs to the selected row, and the heading over it, is in sight.
  private mutating func reveal() {
    guard let index = window.selection else { return }
    var last = index
    while last + 1 < shown.count, rows[shown[last + 1]].role == .continuation { last += 1 }
    var top = min(max(window.top, last - window.height + 1), index)
    var first = index
    while first > 0, !rows[shown[first - 1]].isSelectable, rows[shown[first - 1]].role != .continuation {
      first -= 1
    }
    if first < top, last - first < window.height { top = first }
    if top != window.top {
      window = ListWindow(count: shown.count, height: window.height, selection: index, top: top)
    }
  }
}
