import BoardModel

extension FieldReader {
  mutating func line(_ node: DataNode, _ name: String) -> JSONValue? {
    guard let text = text(node, name, example: "a few words") else { return nil }
    guard !text.unicodeScalars.contains(where: Self.isControl) else {
      report(node, "`\(name)` goes over more than one line", "Make it one line of text.")
      return nil
    }
    guard text.utf8.count <= Self.longestLine else {
      report(
        node, "`\(name)` is \(text.utf8.count) bytes long and may be \(Self.longestLine)",
        "Shorten it; what does not fit belongs in `note`.")
      return nil
    }
    return .string(text)
  }

  mutating func freeText(_ node: DataNode, _ name: String) -> JSONValue? {
    guard let text = text(node, name, example: "what there is to say") else { return nil }
    guard !text.unicodeScalars.contains(where: { $0 != "\n" && Self.isControl($0) }) else {
      report(node, "`\(name)` contains a control character", "Delete it.")
      return nil
    }
    guard text.utf8.count <= Self.longestText else {
      report(
        node, "`\(name)` is \(text.utf8.count) bytes long and may be \(Self.longestText)",
        "Shorten it and name the document as the source.")
      return nil
    }
    return .string(text)
  }

  mutating func code(_ node: DataNode, _ name: String) -> String? {
    guard let text = text(node, name, example: "embassy-guards") else { return nil }
    guard Self.isCode(text) else {
      report(
        node, "`\(text)` cannot be \(name == "entry" ? "an" : "a") `\(name)`",
        "Use at most \(Self.longestCode) letters a–z, A–Z, digits, `.`, `_` and `-`, such as `embassy-guards`."
      )
      return nil
    }
    return text
  }

  static func isCode(_ text: String) -> Bool {
    (1...longestCode).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  mutating func integer(_ node: DataNode, _ range: ClosedRange<Int64>, _ name: String) -> JSONValue? {
    let bounds =
      range.upperBound == CanonicalJSON.largestInteger
      ? "from \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
    guard let text = text(node, name, example: "\(range.lowerBound)") else { return nil }
    guard let number = Int64(text) else {
      report(
        node, "`\(text)` is not a whole number", "Write `\(name)` in digits alone, such as 1500, \(bounds).")
      return nil
    }
    guard range.contains(number) else {
      report(node, "`\(name)` is \(number), out of range", "It may be \(bounds).")
      return nil
    }
    return .integer(number)
  }

  mutating func flag(_ node: DataNode, _ name: String) -> JSONValue? {
    guard let text = text(node, name, example: "true") else { return nil }
    switch text {
    case "true", "yes": return .bool(true)
    case "false", "no": return .bool(false)
    default:
      report(node, "`\(text)` is neither true nor false", "Write `\(name): true` or `\(name): false`.")
      return nil
    }
  }

  mutating func word(_ node: DataNode, _ words: [String], _ name: String) -> JSONValue? {
    guard let text = text(node, name, example: words.first ?? "word") else { return nil }
    guard words.contains(text) else {
      report(
        node, "`\(name)` cannot be `\(text)`", NearMiss.sentence(for: text, among: words, list: "It can be"))
      return nil
    }
    return .string(text)
  }

  mutating func hexadecimal(_ node: DataNode, _ count: Int, _ name: String) -> JSONValue? {
    guard let text = text(node, name, example: "0a1b") else { return nil }
    let isHexadecimal = text.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
    }
    guard text.utf8.count == 2 * count, isHexadecimal else {
      report(node, "`\(name)` is not \(count) bytes", "Write \(2 * count) digits from 0–9 and a–f.")
      return nil
    }
    return .string(text)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }
}
