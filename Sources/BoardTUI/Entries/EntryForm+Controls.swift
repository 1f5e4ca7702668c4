import BoardModel
import TextGrid

extension EntryForm {
  /// The controls of one field of the schema: one, or one for each part of a window or a scope.
  func controls(of field: Field, _ value: JSONValue?) -> [FormField] {
    let name = field.name
    let label = Self.label(name)
    let help = name == "title" ? "what it is, in a line" : field.meaning
    switch field.type {
    case .window: return ends(of: value?.window, under: name, label)
    case .scope: return parts(of: value?.scope, under: name)
    case .word(let words):
      let choices = words.map { FormChoice($0) }
      return [choice(field, choices, value?.string ?? standard(field))]
    case .flag:
      return [
        choice(field, [FormChoice("no"), FormChoice("yes")], value.map { EntryText.text(of: $0, .flag) })
      ]
    case .reference(let kind):
      if let choices = choices(of: kind) { return [choice(field, choices, value?.string ?? standard(field))] }
      return [
        FormField(
          name, label, line: EntryText.text(of: value, field.type), help: "\(help): \(builder.known(kind))")
      ]
    case .text, .map:
      let example: String =
        if case .map(let kind, _) = field.type { "; one a line, \(builder.known(kind)) before a colon" } else
        { "" }
      return [FormField(name, label, area: EntryText.text(of: value, field.type), help: help + example)]
    case .list(.object) where name == "options":
      return [
        FormField(
          name, label, area: "", help: "one a line; * before the one chosen; “: why” after one rejected")
      ]
    case .list(.object(let parts)): return rows(of: field, parts, value?.array ?? [])
    case .object(let parts):
      return parts.flatMap { part in
        controls(of: part, value?.object?[part.name]).map { $0.part(of: name, called: label) }
      }
    default:
      return [
        FormField(name, label, line: EntryText.text(of: value, field.type), help: help + notation(field.type))
      ]
    }
  }

  /// How the labels of forms call a field.
  static func label(_ name: String) -> String {
    switch name {
    case "occurred": "Happened"
    case "late_reason": "Why late"
    case "acknowledge_reason": "Why go ahead"
    case "source_status": "Kind of source"
    case "no_decision": "Not decided"
    case "account": "Whose account"
    case "value": "Says"
    case "attribute": "Of what"
    case "subject": "About"
    case "from": "Exception from"
    case "review_at": "Review"
    case "tripwire": "Trip-wire"
    default: capitalised(Words.plain(name))
    }
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private func notation(_ type: FieldType) -> String {
    switch type {
    case .instant, .interval: ": \(EntryTime.help)"
    case .list(.reference(let kind)): ", by name or words of the title, with commas: \(builder.known(kind))"
    case .list(.subject): ", by words of the title, with commas; or policy/name@2, gate/name, reading/name"
    case .subject: ", by words of its title; or kind/name, such as gate/name or policy/name@2"
    case .list: ", with commas"
    default: ""
    }
  }

  /// A choice among words; what need not be said may be left unsaid, and what must be is never said by chance.
  private func choice(_ field: Field, _ choices: [FormChoice], _ value: String?) -> FormField {
    // A loggist may record for nobody in particular; what else is held can change and not be unsaid.
    let isOpen = value == nil || field.name == "by"
    let nothing = choices.isEmpty ? "none on the board yet" : field.isRequired ? "to be chosen" : "not stated"
    let open = FormChoice("", nothing)
    let named: String =
      if case .word = field.type { ": " + choices.map(\.label).joined(separator: ", ") } else { "" }
    return FormField(
      field.name, Self.label(field.name), choices: (isOpen ? [open] : []) + choices, value: value ?? "",
      help: field.meaning + named + "; left and right, or the first letter")
  }

  /// What a field begins with where nothing is known.
  private func standard(_ field: Field) -> String? {
    switch field.name {
    case "status" where kind == .actionRecorded: ActionStatus.proposed.rawValue
    case "department": builder.state.viewer.department
    case "by": holder ?? builder.state.viewer.department
    default: nil
    }
  }

  /// The things of a kind to choose from; nil where there are too many, or where they are written.
  private func choices(of kind: EntityKind) -> [FormChoice]? {
    switch kind {
    case .department:
      let own = builder.state.viewer.department
      let others = builder.state.boardDepartments.map(\.id).filter { $0 != own }
      return ([own].compactMap(\.self) + others).map { FormChoice($0, $0) }
    case .tool: return board.tools.sorted.map { FormChoice($0.id, "\($0.id) \($0.title)") }
    case .line, .decision, .conflict, .situation: return nil
    default:
      // Those who stand at the gate already are the ones that are counted again.
      let counted = kind == .group ? countable : []
      let things = counted + board.identifiers(of: kind).filter { !counted.contains($0) }
      guard things.count <= Self.mostChoices else { return nil }
      return things.map { id in
        FormChoice(id, board.title(of: Subject(kind, id)) + (kind == .group ? standing(of: id) : ""))
      }
    }
  }

  private static let mostChoices = 80

  /// How a group stands at the gate that is counted.
  private func standing(of group: String) -> String {
    guard kind == .gateCounted, let count = board.gates[about]?.standings[group]?.value(at: builder.now)
    else {
      return ""
    }
    return " (\(Words.plain(count.standing.rawValue))\(count.pending.map { ", \($0) wait" } ?? ""))"
  }

  private func ends(of window: TimeWindow?, under name: String, _ label: String) -> [FormField] {
    let prefix = label == "Window" ? "" : "\(label) "
    return [
      FormField(
        "\(name).from", Self.capitalised("\(prefix)from"), line: EntryTime.text(window?.from),
        help: EntryTime.help),
      FormField(
        "\(name).to", Self.capitalised("\(prefix)to"), line: EntryTime.text(window?.to), help: EntryTime.help),
    ]
  }

  private func parts(of scope: Scope?, under name: String) -> [FormField] {
    func text(_ names: ScopeNames?) -> String {
      switch names {
      case .all?: "all"
      case .these(let ids)?: ids.joined(separator: ", ")
      default: ""
      }
    }
    let named: [(String, ScopeNames?, EntityKind?)] = [
      ("groups", scope?.groups, .group), ("places", scope?.places, .place),
      ("actors", scope?.actors, .actor), ("goods", scope?.goods, nil),
    ]
    return named.map { part, names, kind in
      FormField(
        "\(name).\(part)", Self.capitalised(part), line: text(names),
        help: kind.map { "all, or names or words of titles, with commas: \(builder.known($0))" }
          ?? "all, or names with commas")
    } + ends(of: scope?.window, under: "\(name).window", "Window")
  }
}
