package import BoardModel

/// JSON for other programs; unlike a stored body it has no limits of size or depth, and whatever could harm a
/// terminal is escaped.
package enum JSONText {
  /// The value on one line, object members in the byte order of their keys.
  package static func line(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .string(let text): quoted(text)
    case .array(let values): "[" + values.map(line).joined(separator: ",") + "]"
    case .object(let object):
      "{" + object.members.map { "\(quoted($0)):\(line($1))" }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if PlainText.isHarmful(scalar) {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}

extension JSONValue {
  /// A moment as ISO 8601 text, which is what programs outside read.
  package static func iso(_ moment: Timestamp?) -> JSONValue? { moment.map { .string(TimeText.iso($0)) } }

  /// A text; nil for none, so that the member is left out.
  package static func text(_ text: String?) -> JSONValue? { text.map(JSONValue.string) }
  /// A number; nil for none, so that the member is left out.
  package static func number(_ number: Int?) -> JSONValue? { number.map { .integer(Int64($0)) } }
}
