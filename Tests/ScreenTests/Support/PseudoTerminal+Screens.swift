import TestSupport

extension PseudoTerminal {
  /// Waits until something holds and the program has read all its keys and has nothing more to draw.
  func waitForFrame(
    _ what: String, timeout: Duration = .seconds(30), until condition: (PseudoTerminal) -> Bool
  ) throws {
    var before = -1
    var isQuiet = false
    try wait(what, timeout: timeout, poll: 5) { terminal in
      let wasQuiet = isQuiet
      isQuiet = terminal.bytesWritten == before && terminal.isWaiting
      before = terminal.bytesWritten
      // Once may be between two halves of a frame on a machine that is busy.
      return wasQuiet && isQuiet && condition(terminal)
    }
  }

  /// Waits until what was typed is answered.
  func settle() throws {
    try waitForFrame("an answer to what was typed") { _ in true }
  }

  /// Waits until a whole frame shows a text.
  func waitForText(_ text: String, timeout: Duration = .seconds(30)) throws {
    try waitForFrame("\"\(text)\"", timeout: timeout) { $0.screenText.contains(text) }
  }

  /// Waits until a text is no longer on the screen.
  func waitForEnd(of text: String) throws {
    try waitForFrame("\"\(text)\" to be gone") { !$0.screenText.contains(text) }
  }

  /// Waits until one of the screens is drawn whole, with the hardware cursor on it.
  func waitForScreen(_ tab: String) throws {
    try waitForFrame("the screen \(tab)") { terminal in
      terminal.screenText.contains("[\(tab)]") && terminal.lines[terminal.rows - 1].contains("EXERCISE")
        && terminal.cursor.isVisible
    }
  }

  /// Waits until the hardware cursor is on the selected item.
  func waitForSelection() throws {
    try waitForFrame("the cursor on the selected item") { $0.cursor.isVisible && !$0.selection.isEmpty }
  }

  /// The marked text at the hardware cursor; empty where nothing is marked there.
  var selection: String {
    let place = cursor
    guard place.isVisible else { return "" }
    func isMarked(_ column: Int) -> Bool { cell(column: column, row: place.row).isReverse }
    // The sign of what is new stands before the marked text.
    var column = isMarked(place.column) ? place.column : place.column + 1
    while column > 0, isMarked(column), isMarked(column - 1) { column -= 1 }
    var text = ""
    while column < columns, isMarked(column) {
      text += cell(column: column, row: place.row).text
      column += 1
    }
    return text
  }

  /// Moves down until the selected item says something, in a department further right where that is asked for.
  func select(_ text: String, focusing departments: Int = 0) throws {
    for _ in 0..<departments {
      let column = cursor.column
      press(.right)
      try waitForFrame("the next department") { $0.cursor.column > column }
    }
    try waitForSelection()
    for _ in 0..<80 where !selection.contains(text) {
      press(.down)
      try settle()
    }
    guard selection.contains(text) else {
      throw PseudoTerminalError.timeout("\(text) to be selected", screen: screenText)
    }
  }

  /// Goes to a screen by its key.
  func go(_ key: String, to tab: String) throws {
    send(key)
    try waitForScreen(tab)
  }

  /// Opens a form by its key, and waits for its title.
  func openForm(_ key: String, _ title: String) throws {
    send(key)
    try waitForFrame("the form \(title)") {
      $0.screenText.contains(title) && $0.screenText.contains("ctrl-s record")
    }
  }

  /// Goes on to the field of a form whose label begins so.
  func moveToField(_ label: String) throws {
    for _ in 0..<40 where !lines.contains(where: { $0.hasPrefix("▸\(label)") }) {
      press(.tab)
      try settle()
    }
    guard lines.contains(where: { $0.hasPrefix("▸\(label)") }) else {
      throw PseudoTerminalError.timeout("the field \(label)", screen: screenText)
    }
  }

  /// Leaves by the key for it, and says how the program ended.
  func quit() throws -> Int {
    send("q")
    return try waitForExit()
  }
}
