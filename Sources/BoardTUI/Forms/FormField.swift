import TextGrid

/// One field of a form.
struct FormField: Sendable {
  enum Control: Sendable {
    case line(TextField)
    case area(TextArea)
    case choice([FormChoice], Int)
    case row(FormRow)
  }

  /// The stored name of what it fills.
  private(set) var name: String
  private(set) var label: String
  var control: Control
  /// What to write there, shown while it has the focus.
  var help: String
  /// Fields that are asked for only when they are needed.
  var isHidden = false
  /// Fields of an element of a list that is not open.
  var isFolded = false

  init(_ name: String, _ label: String, line: String = "", help: String, isHidden: Bool = false) {
    self.name = name
    self.label = label
    control = .line(TextField(line))
    self.help = help
    self.isHidden = isHidden
  }

  init(_ name: String, _ label: String, area: String, help: String, isHidden: Bool = false) {
    self.name = name
    self.label = label
    control = .area(TextArea(area, columns: 60))
    self.help = help
    self.isHidden = isHidden
  }

  init(_ name: String, _ label: String, choices: [FormChoice], value: String, help: String) {
    self.name = name
    self.label = label
    control = .choice(choices, choices.firstIndex { $0.value == value } ?? 0)
    self.help = help
  }

  init(_ name: String, _ label: String, row: FormRow, help: String) {
    self.name = name
    self.label = label
    control = .row(row)
    self.help = help
  }

  /// The same field as part of an element of a list.
  func part(of element: String) -> FormField {
    var part = self
    part.name = "\(element).\(name)"
    part.label = "  \(label)"
    part.isFolded = true
    return part
  }

  /// The same field as part of a value that is one.
  func part(of value: String, called label: String) -> FormField {
    var part = self
    part.name = "\(value).\(name)"
    part.label = "\(label) \(self.label.lowercased())"
    return part
  }

  /// Follows its element to a place further up its list.
  mutating func moveUp(to name: String, _ list: String, _ index: Int) {
    self.name = name
    guard case .row(.element) = control else { return }
    control = .row(.element(of: list, index))
    label = Self.label(ofElement: index, label)
  }

  /// An element by its number, counted from 1, behind what its list is called: `Effect 1` of `Effects`.
  static func label(ofElement index: Int, _ label: String) -> String {
    let digits = label.reversed().prefix { $0.isNumber }.count
    let word = String(label.dropLast(digits)).trimmed
    return "\(digits == 0 && word.hasSuffix("s") ? String(word.dropLast()) : word) \(index + 1)"
  }

  var row: FormRow? { if case .row(let row) = control { row } else { nil } }
  var isChoice: Bool { if case .choice = control { true } else { false } }
  var isArea: Bool { if case .area = control { true } else { false } }

  /// What the field says, as drafts keep it.
  var text: String {
    switch control {
    case .line(let field): field.text
    case .area(let area): area.text
    case .choice(let choices, let index): choices.indices.contains(index) ? choices[index].value : ""
    case .row(.adding(_, let count)): count == 0 ? "" : String(count)
    case .row(.element): ""
    }
  }

  /// What the field says as people read it.
  var shownText: String {
    guard case .choice(let choices, let index) = control, !text.isEmpty else { return text }
    return choices.indices.contains(index) ? choices[index].label : ""
  }

  mutating func set(_ text: String) {
    switch control {
    case .line: control = .line(TextField(text))
    case .area(let area): control = .area(TextArea(text, columns: area.columns))
    case .choice(let choices, let index):
      control = .choice(choices, choices.firstIndex { $0.value == text } ?? index)
    // How many there are follows from the elements themselves.
    case .row: break
    }
  }

  /// Applies an edit to a text; choices have none.
  mutating func apply(_ action: EditAction) -> Bool {
    switch control {
    case .line(var field):
      let changed = field.apply(action)
      control = .line(field)
      return changed
    case .area(var area):
      let changed = area.apply(action)
      control = .area(area)
      return changed
    case .choice, .row: return false
    }
  }

  mutating func step(by steps: Int) {
    guard case .choice(let choices, let index) = control, !choices.isEmpty else { return }
    control = .choice(choices, (index + steps + choices.count) % choices.count)
  }

  /// Takes the choice of a letter, or the next one that begins with it, and says whether there is one.
  mutating func choose(_ letter: Character) -> Bool {
    guard case .choice(let choices, let index) = control else { return false }
    let start = letter.lowercased()
    let after = (1...max(1, choices.count)).map { (index + $0) % max(1, choices.count) }
    guard
      let found = choices.firstIndex(where: { $0.letter == letter })
        ?? after.first(where: {
          choices.indices.contains($0) && choices[$0].label.lowercased().hasPrefix(start)
        })
    else { return false }
    control = .choice(choices, found)
    return true
  }

  /// Rows that the field takes in the form.
  var height: Int { isArea ? 3 : 1 }
}
