import BoardEngine
import BoardModel

extension EntryForm {
  /// The command that the form stands for, or what cannot be read in it.
  func command(_ reader: inout FieldReader) -> Result<Command, Unreadable> {
    for (name, value) in fixed.members { reader.set(name, value) }
    let before = reader.fields.count
    for field in KindSchema.of(kind).fields where fixed[field.name] == nil {
      read(field, &reader)
    }
    if reader.form.isChange, reader.problems.isEmpty, says(reader) == before {
      reader.fail(plan.first.first ?? "", "nothing is changed", "Change something, or Esc to leave")
    }
    reader.acknowledgement()
    return reader.command(kind, situation: situation)
  }

  /// How much it says but for whom it is recorded.
  private func says(_ reader: FieldReader) -> Int {
    reader.fields.keys.count { $0 != "by" && $0 != "recorded_for" }
  }

  private func read(_ field: Field, _ reader: inout FieldReader) {
    switch field.type {
    case .window: readWindow(field.name, &reader).map { reader.set(field.name, $0) }
    case .scope: readScope(field.name, &reader).map { reader.set(field.name, $0) }
    case .list(.object) where field.name == "options": builder.readOptions(&reader)
    case .list(.object(let parts)): readRows(field.name, parts, &reader).map { reader.set(field.name, $0) }
    case .object(let parts):
      guard isChanged(parts.map { "\(field.name).\($0.name)" }, reader.form) else { return }
      reader.set(field.name, .object(readParts(parts, under: field.name, &reader)))
    default:
      // Why it goes ahead is sent with what it goes ahead with.
      guard field.name != "acknowledge_reason", let text = said(field.name, reader.form) else { return }
      value(of: text, field, &reader).map { reader.set(field.name, $0) }
    }
  }

  /// What a field says as a part of something else, changed or not; nil where it says nothing.
  func value(of field: Field, _ reader: inout FieldReader) -> JSONValue? {
    let object: JSONValue
    switch field.type {
    case .window: object = window(field.name, &reader)
    case .scope: object = scope(field.name, &reader)
    default:
      let text = reader.form.text(field.name)
      return text.isEmpty ? nil : value(of: text, field, &reader)
    }
    return object.object?.isEmpty ?? true ? nil : object
  }

  private func value(of text: String, _ field: Field, _ reader: inout FieldReader) -> JSONValue? {
    do throws(Unreadable) {
      return try EntryText.value(of: text, field, naming: Naming(board: board), now: builder.now)
    } catch {
      for problem in error.problems { reader.fail(problem.field, problem.what, problem.remedy) }
      return nil
    }
  }

  /// What was typed or chosen; in whose name it is recorded is said even where nobody changed it.
  private func said(_ name: String, _ form: FormState) -> String? {
    if name == "by" { return form.text(name).isEmpty ? nil : form.text(name) }
    return form.changed(name)
  }

  private func isChanged(_ names: [String], _ form: FormState) -> Bool {
    names.contains { name in
      form.changed(name) != nil
        || form.isChange && form.text(name).isEmpty && !(form.base[name] ?? "").isEmpty
    }
  }

  /// A window is one value: when an end of it is changed, the whole is sent.
  private func readWindow(_ name: String, _ reader: inout FieldReader) -> JSONValue? {
    guard isChanged(["\(name).from", "\(name).to"], reader.form) else { return nil }
    return window(name, &reader)
  }

  private func window(_ name: String, _ reader: inout FieldReader) -> JSONValue {
    var window = JSONObject()
    for end in ["from", "to"] {
      let text = reader.form.text("\(name).\(end)")
      if text.isEmpty { continue }
      if let time = EntryTime.parse(text, now: builder.now) {
        window[end] = JSONValue(end == "from" ? time.earliest : time.latest)
      } else {
        reader.fail("\(name).\(end)", "“\(text)” is no time", "Write it \(EntryTime.help)")
      }
    }
    return .object(window)
  }

  /// A scope is one value too.
  private func readScope(_ name: String, _ reader: inout FieldReader) -> JSONValue? {
    let parts = Scope.dimensions.map { "\(name).\($0.name)" }
    let ends = ["\(name).window.from", "\(name).window.to"]
    guard isChanged(parts + ends, reader.form) else { return nil }
    return scope(name, &reader)
  }

  private func scope(_ name: String, _ reader: inout FieldReader) -> JSONValue {
    var scope = JSONObject()
    for dimension in Scope.dimensions {
      let text = reader.form.text("\(name).\(dimension.name)")
      if text.isEmpty { continue }
      let names = FieldReader.split(text, ",").map { name in
        dimension.entities.map { Naming(board: board).identifier(name, $0) } ?? name
      }
      scope[dimension.name] = text.lowercased() == "all" ? "all" : JSONValue(names)
    }
    if case .object(let window) = window("\(name).window", &reader), !window.isEmpty {
      scope["window"] = .object(window)
    }
    return .object(scope)
  }

  /// Puts what a command says into the fields; false where the form cannot say all of it.
  func fill(_ form: inout FormState, from command: Command) -> Bool {
    let schema = KindSchema.of(kind)
    for (name, value) in command.fields.members where fixed[name] == nil {
      guard let field = schema.field(name) else { return false }
      let controls = controls(of: field, value)
      if controls.isEmpty { return false }
      if case .list(.object) = field.type, name != "options" {
        resize(name, to: value.array?.count ?? 0, in: &form)
      }
      for control in controls {
        guard form.set(control.name, control.text) else { return false }
      }
    }
    return true
  }
}
