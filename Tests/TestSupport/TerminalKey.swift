/// A key by the bytes that a terminal of the xterm kind sends for it.
///
/// The arrows and Home and End are those of application mode, which full-screen programs switch on.
package enum TerminalKey: Hashable, Sendable {
  case up, down, left, right, home, end, pageUp, pageDown
  case tab, backTab, enter, escape, backspace, delete, insert
  case wordLeft, wordRight
  case function(Int)
  case control(Character)
  case alt(Character)
  case text(String)

  /// What the terminal sends for the key.
  package var bytes: String {
    switch self {
    case .up: "\u{1B}OA"
    case .down: "\u{1B}OB"
    case .right: "\u{1B}OC"
    case .left: "\u{1B}OD"
    case .home: "\u{1B}OH"
    case .end: "\u{1B}OF"
    case .pageUp: "\u{1B}[5~"
    case .pageDown: "\u{1B}[6~"
    case .insert: "\u{1B}[2~"
    case .delete: "\u{1B}[3~"
    case .tab: "\t"
    case .backTab: "\u{1B}[Z"
    case .enter: "\r"
    case .escape: "\u{1B}"
    case .backspace: "\u{7F}"
    case .wordLeft: "\u{1B}[1;5D"
    case .wordRight: "\u{1B}[1;5C"
    case .function(let number): TerminalKey.functionBytes(number)
    case .control(let character): TerminalKey.controlBytes(character)
    case .alt(let character): "\u{1B}\(character)"
    case .text(let text): text
    }
  }

  private static func functionBytes(_ number: Int) -> String {
    switch number {
    case 1: "\u{1B}OP"
    case 2: "\u{1B}OQ"
    case 3: "\u{1B}OR"
    case 4: "\u{1B}OS"
    case 5: "\u{1B}[15~"
    case 6...8: "\u{1B}[\(number + 11)~"
    case 9...10: "\u{1B}[\(number + 11)~"
    default: "\u{1B}[\(number + 12)~"
    }
  }

  private static func controlBytes(_ character: Character) -> String {
    guard let value = character.asciiValue else { return "" }
    return String(Character(Unicode.Scalar(value & 0x1F)))
  }
}
