extension Key: CustomStringConvertible {
  /// The name of the key as help and hints show it, such as `ctrl-d`, `pgdn` or `F2`.
  package var description: String {
    switch self {
    case .function(let number): "F\(number)"
    case .control(let character): "ctrl-\(character)"
    case .alt(let character): "alt-\(character)"
    case .character(" "): "space"
    case .character(let character): String(character)
    default: Key.names.first { $0.key == self }?.name ?? "?"
    }
  }

  /// Reads a key from its name, in small letters or as shown.
  ///
  /// There is no key for an unknown name.
  package init?(name: String) {
    if let named = Key.names.first(where: { $0.name == name.lowercased() }) {
      self = named.key
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if let character = Key.suffix(of: name, after: "ctrl-") {
      self = .control(character)
    } else if let character = Key.suffix(of: name, after: "alt-") {
      self = .alt(character)
    } else if name.hasPrefix("F") || name.hasPrefix("f"), let number = Int(name.dropFirst()), number > 0 {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static let names: [(name: String, key: Key)] = [
    ("up", .up), ("down", .down), ("left", .left), ("right", .right),
    ("ctrl-left", .wordLeft), ("ctrl-right", .wordRight),
    ("home", .home), ("end", .end), ("pgup", .pageUp), ("pgdn", .pageDown),
    ("tab", .tab), ("shift-tab", .backTab), ("enter", .enter), ("esc", .escape),
    ("backspace", .backspace), ("del", .delete), ("ins", .insert), ("space", .character(" ")),
  ]

  private static func suffix(of name: String, after prefix: String) -> Character? {
    let rest = name.dropFirst(prefix.count)
    return name.hasPrefix(prefix) && rest.count == 1 ? rest.first : nil
  }
}
