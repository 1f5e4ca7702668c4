/// Which rows of a long list are on the screen, and which one is selected.
///
/// The window knows only numbers of rows, never the rows, so that a list costs what is visible. The
/// owner keeps the selection by identity and sets the index again whenever the list changes.
package struct ListWindow: Hashable, Sendable {
  /// The number of rows in the list.
  package private(set) var count: Int
  /// The number of rows that fit on the screen.
  package private(set) var height: Int
  /// The selected row; nothing when the list is empty.
  package private(set) var selection: Int?
  /// The first row on the screen.
  package private(set) var top: Int

  /// A window with a selection, both brought within the list.
  package init(count: Int = 0, height: Int = 1, selection: Int = 0, top: Int = 0) {
    self.count = max(0, count)
    self.height = max(1, height)
    self.selection = selection
    self.top = top
    settle()
  }

  /// The rows on the screen.
  package var visible: Range<Int> { top..<min(count, top + height) }

  /// Takes a new length of list or height of screen, and keeps the selection as near as it can.
  package mutating func resize(count: Int, height: Int) {
    self.count = max(0, count)
    self.height = max(1, height)
    settle()
  }

  /// Selects a row, or the nearest one there is, and scrolls as little as it takes to show it.
  package mutating func select(_ index: Int) {
    selection = index
    settle()
  }

  /// Moves the selection by rows; it stops at both ends.
  package mutating func move(by rows: Int) { select((selection ?? 0) + rows) }

  /// Selects the first row.
  package mutating func moveToFirst() { select(0) }

  /// Selects the last row.
  package mutating func moveToLast() { select(count - 1) }

  /// Moves the selection and the screen by whole pages, one row of which stays in sight.
  package mutating func page(by pages: Int) {
    let step = max(1, height - 1) * pages
    top += step
    select((selection ?? 0) + step)
  }

  /// Moves the selection and the screen by half pages.
  package mutating func halfPage(by halves: Int) {
    let step = max(1, height / 2) * halves
    top += step
    select((selection ?? 0) + step)
  }

  /// Scrolls the screen and takes the selection along when it would leave it.
  package mutating func scroll(by rows: Int) {
    top = min(max(0, top + rows), max(0, count - height))
    if let selection { self.selection = min(max(selection, top), top + height - 1) }
    settle()
  }

  /// Puts the selected row in the middle of the screen, as far as the ends allow.
  package mutating func centre() {
    top = (selection ?? 0) - height / 2
    settle()
  }

  /// The part of a scroll bar of some length that stands for the visible rows; nothing if all are.
  package func thumb(length: Int) -> Range<Int>? {
    guard count > height, length > 0 else { return nil }
    let size = max(1, length * height / count)
    let hidden = count - height
    let start = ((length - size) * top + hidden / 2) / hidden
    return start..<start + size
  }

  private mutating func settle() {
    guard count > 0 else {
      (selection, top) = (nil, 0)
      return
    }
    let index = min(max(0, selection ?? 0), count - 1)
    selection = index
    top = min(max(top, index - height + 1), index)
    top = min(max(0, top), max(0, count - height))
  }
}
