extension FormState {
  /// The row of a list that has the focus, or in whose fields the focus is; nil elsewhere.
  var focusedRow: FormRow? {
    guard let name = focused?.name else { return nil }
    return focused?.row
      ?? rows.first { row in
        guard case .element(let list, let index) = row else { return false }
        return name.hasPrefix("\(FormRow.name(list, index)).")
      }
  }

  private var rows: [FormRow] { fields.compactMap(\.row) }

  /// How many elements a list has.
  func count(of list: String) -> Int {
    for case .adding(list, let count) in rows { return count }
    return 0
  }

  /// The fields of an element.
  private func parts(of list: String, _ index: Int) -> [Int] {
    let prefix = "\(FormRow.name(list, index))."
    return fields.indices.filter { fields[$0].name.hasPrefix(prefix) }
  }

  /// Whether the fields of an element stand below it.
  func isOpen(_ list: String, _ index: Int) -> Bool {
    parts(of: list, index).contains { !fields[$0].isFolded }
  }

  /// What an element says, in its own words and in the order of its fields; empty for nothing.
  func summary(of list: String, _ index: Int) -> String {
    parts(of: list, index).filter { !fields[$0].isHidden }.map { part in
      let text = fields[part].shownText.trimmed
      // A number or an end alone says nothing.
      let isNumber = !text.isEmpty && text.allSatisfy(\.isNumber)
      let isEnd = [".from", ".to"].contains { fields[part].name.hasSuffix($0) } && !text.isEmpty
      return isNumber || isEnd ? "\(fields[part].label.trimmed.lowercased()) \(text)" : text
    }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The last field of the element in which the focus is; the focus itself elsewhere.
  var endOfFocus: Int {
    guard case .element(let list, let index)? = focusedRow else { return focus }
    return parts(of: list, index).last { !fields[$0].isHidden && !fields[$0].isFolded } ?? focus
  }

  mutating func setOpen(_ isOpen: Bool, _ list: String, _ index: Int) {
    for part in parts(of: list, index) { fields[part].isFolded = !isOpen }
  }

  /// Whether anything in a list is other than at first.
  func isChanged(list: String) -> Bool {
    fields.contains { field in
      (field.name == list || field.name.hasPrefix("\(list)[")) && field.text != base[field.name] ?? ""
    }
  }

  /// Puts an element, its row first, at the end of its list.
  mutating func append(_ element: [FormField], to list: String) {
    guard let place = fields.firstIndex(where: { $0.row?.isAdding(to: list) ?? false }) else { return }
    setCount(count(of: list) + 1, of: list)
    fields.insert(contentsOf: element, at: place)
    if focus >= place { focus += element.count }
  }

  /// Takes an element out; those behind it move up, and the focus goes to the row that takes its place.
  mutating func remove(_ list: String, _ index: Int) {
    let count = count(of: list)
    guard (0..<count).contains(index) else { return }
    let name = FormRow.name(list, index)
    fields.removeAll { $0.name == name || $0.name.hasPrefix("\(name).") }
    for later in (index + 1)..<max(count, index + 1) {
      let (old, new) = (FormRow.name(list, later), FormRow.name(list, later - 1))
      for place in fields.indices where fields[place].name == old || fields[place].name.hasPrefix("\(old).") {
        fields[place].moveUp(to: new + fields[place].name.dropFirst(old.count), list, later - 1)
      }
    }
    setCount(count - 1, of: list)
    focus(on: index < count - 1 ? name : list)
  }

  private mutating func setCount(_ count: Int, of list: String) {
    for place in fields.indices where fields[place].row?.isAdding(to: list) ?? false {
      fields[place].control = .row(.adding(to: list, count: count))
    }
  }
}

extension FormRow {
  fileprivate func isAdding(to list: String) -> Bool {
    if case .adding(list, _) = self { true } else { false }
  }
}
