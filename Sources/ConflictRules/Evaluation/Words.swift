import BoardModel

/// Wording that several rules share.
enum Words {
  static func window(_ window: TimeWindow) -> String {
    switch (window.from, window.to) {
    case (nil, nil): "at any time"
    case (let from?, nil): "from \(TimeText.short(from)) on"
    case (nil, let to?): "until \(TimeText.short(to))"
    case (let from?, let to?): "from \(TimeText.short(from)) to \(TimeText.short(to))"
    }
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Each once, in the order given, without empty ones.
  static func unique(_ parts: [String]) -> [String] {
    var seen: Set<String> = []
    return parts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// A text with other words in the place of some, wherever those stand as words of their own.
  static func replacing(_ words: String, with others: String, in text: String) -> String {
    guard !words.isEmpty else { return text }
    var result = ""
    var rest = text[...]
    while let range = rest.firstRange(of: words) {
      // What stands before the range may have been taken over already.
      let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      let isWhole = ![before, after].contains { $0.isLetter || $0.isNumber }
      result += rest[..<range.lowerBound] + (isWhole ? others : words)
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  /// A group's title with how many people it is.
  static func counted(_ group: Group) -> String {
    let size = group.size.last?.value
    return switch (size?.least, size?.most) {
    case (nil, nil): group.title
    case (let least?, nil): "\(group.title), at least \(least)"
    case (nil, let most?): "\(group.title), at most \(most)"
    case (let least?, let most?):
      least == most ? "\(group.title), \(least)" : "\(group.title), \(least)–\(most)"
    }
  }
}
