import BoardModel

extension EntryForm {
  /// A list of things with fields of their own: a row for each, and one that adds another.
  func rows(of field: Field, _ parts: [Field], _ values: [JSONValue]) -> [FormField] {
    values.enumerated().flatMap { element($0, of: field, parts, $1.object) } + [
      FormField(
        field.name, Self.label(field.name), row: .adding(to: field.name, count: values.count),
        help: "\(field.meaning); Enter adds one")
    ]
  }

  /// One element of a list: its row and, folded, its fields by the schema.
  func element(_ index: Int, of field: Field, _ parts: [Field], _ value: JSONObject?) -> [FormField] {
    let name = FormRow.name(field.name, index)
    let row = FormField(
      name, FormField.label(ofElement: index, Self.label(field.name)), row: .element(of: field.name, index),
      help: "\(field.meaning); Enter opens and closes it, Del takes it out")
    return [row]
      + parts.flatMap { part in
        controls(of: part, value?[part.name]).map { control in
          var control = control.part(of: name)
          // The program finds an identifier where nobody gives one.
          if Self.isIdentifier(part) { control.isHidden = true }
          return control
        }
      }
  }

  /// One more element of a list; nil for a field that is none.
  func newElement(_ index: Int, of list: String, _ value: JSONObject? = nil) -> [FormField]? {
    guard let field = KindSchema.of(kind).field(list), case .list(.object(let parts)) = field.type else {
      return nil
    }
    return element(index, of: field, parts, value)
  }

  /// Adds and takes out elements until there are as many as said, at most a hundred.
  func resize(_ list: String, to count: Int, in form: inout FormState) {
    let wanted = min(max(0, count), 100)
    while form.count(of: list) > wanted { form.remove(list, form.count(of: list) - 1) }
    while form.count(of: list) < wanted {
      guard let element = newElement(form.count(of: list), of: list) else { return }
      let before = form.count(of: list)
      form.append(element, to: list)
      guard form.count(of: list) > before else { return }
    }
  }

  static func isIdentifier(_ part: Field) -> Bool {
    if case .code = part.type { part.name == "id" } else { false }
  }

  /// What the rows of a list say; nil where nothing in them was changed.
  func readRows(_ list: String, _ parts: [Field], _ reader: inout FieldReader) -> JSONValue? {
    guard reader.form.isChanged(list: list) else { return nil }
    var elements: [JSONObject] = []
    for index in 0..<reader.form.count(of: list) {
      elements.append(readParts(parts, under: FormRow.name(list, index), &reader))
    }
    // Rows that were added and left empty say nothing; one between others is asked about.
    while elements.last?.isEmpty ?? false { elements.removeLast() }
    if elements.isEmpty, reader.form.base[list]?.isEmpty ?? true { return nil }
    if parts.contains(where: Self.isIdentifier) { Self.identify(&elements) }
    return .array(elements.map { .object($0) })
  }

  /// What the fields of a value with parts say; empty for nothing.
  func readParts(_ parts: [Field], under name: String, _ reader: inout FieldReader) -> JSONObject {
    var object = JSONObject()
    for part in parts {
      let field = Field("\(name).\(part.name)", part.type, part.meaning)
      if let value = value(of: field, &reader) { object[part.name] = value }
    }
    return object
  }

  /// Gives elements that have none an identifier made of the words of their title.
  private static func identify(_ elements: inout [JSONObject]) {
    var taken = Set(elements.compactMap { $0["id"]?.string })
    for index in elements.indices where elements[index]["id"] == nil {
      guard let title = elements[index]["title"]?.string else { continue }
      let letters = title.lowercased().map { character in
        character.isASCII && (character.isLetter || character.isNumber) ? character : " "
      }
      let words = String(letters).split(separator: " ").prefix(4).joined(separator: "-")
      let stem = words.isEmpty ? "x" : String(words.prefix(48))
      var name = stem
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(stem)-\(number)"
        number += 1
      }
      elements[index]["id"] = .string(name)
    }
  }
}
