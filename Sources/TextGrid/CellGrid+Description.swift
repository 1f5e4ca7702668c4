extension CellGrid: CustomStringConvertible {
  /// The text of each row without the blanks at its end.
  package var lines: [String] {
    (0..<rows).map { row in
      var text = ""
      for cell in cells[row * columns..<(row + 1) * columns] { text += cell.text }
      return CellGrid.trimmed(text, " ")
    }
  }

  /// The text of the screen, one line a row.
  package var description: String { lines.joined(separator: "\n") }

  /// The inks of the screen, one letter a cell; capitals where the text is bold.
  ///
  /// Plain cells show as dots, and those at the end of a row are left out.
  package var styleDescription: String {
    layer { cell in
      let letter = cell.style.foreground.letter
      return cell.style.attributes.contains(.bold) ? letter.uppercased() : String(letter)
    }
  }

  /// The emphasis of the screen, one letter a cell: R reverse, U underlined, B bold, D dim.
  package var emphasisDescription: String {
    layer { String($0.style.attributes.letter) }
  }

  private func layer(_ letter: (Cell) -> String) -> String {
    (0..<rows).map { row in
      let text = cells[row * columns..<(row + 1) * columns].map(letter).joined()
      return CellGrid.trimmed(text, ".")
    }.joined(separator: "\n")
  }

  private static func trimmed(_ text: String, _ blank: Character) -> String {
    guard let end = text.lastIndex(where: { $0 != blank }) else { return "" }
    return String(text[...end])
  }
}
