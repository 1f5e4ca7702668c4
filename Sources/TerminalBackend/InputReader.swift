internal import CTerminal
internal import TextGrid

/// Puts events of the terminal together to whole inputs.
///
/// A typed character may come as several scalars and a paste as thousands; the loop sees one input.
struct InputReader {
  /// Pasted text beyond this many scalars is dropped.
  static let pasteLimit = 1_000_000
  /// A terminal that starts a paste and falls silent this long has lost its end.
  private static let pasteSilence: Int32 = 500

  private let next: (Int32) -> CTermEvent
  /// An event that was read ahead and did not belong to the character before it.
  private var pending: CTermEvent?

  /// Reads from a function that waits at most some milliseconds for an event.
  init(next: @escaping (Int32) -> CTermEvent) {
    self.next = next
  }

  /// Waits at most some milliseconds, or for ever if they are negative.
  mutating func read(timeout: Int32) -> TerminalInput {
    let event = pending ?? next(timeout)
    pending = nil
    switch event.kind {
    case CTERM_EVENT_CHARACTER: return character(event.value)
    case CTERM_EVENT_ALT_CHARACTER:
      return Unicode.Scalar(event.value).map { .key(.alt(Character($0))) } ?? .idle
    case CTERM_EVENT_KEY: return KeyTable.key(code: event.value).map { .key($0) } ?? .idle
    case CTERM_EVENT_FUNCTION_KEY: return .key(.function(Int(event.value)))
    case CTERM_EVENT_MOUSE: return mouse(event)
    case CTERM_EVENT_RESIZE: return .resize(.zero)
    case CTERM_EVENT_PASTE_BEGIN: return paste()
    case CTERM_EVENT_WAKE: return .wake
    case CTERM_EVENT_CLOSED: return .closed
    default: return .idle
    }
  }

  /// A character with what joins it, if that has arrived by now.
  private mutating func character(_ value: UInt32) -> TerminalInput {
    guard let scalar = Unicode.Scalar(value) else { return .idle }
    if let key = KeyTable.control(scalar) { return .key(key) }
    var text = String(Character(scalar))
    while true {
      let event = next(0)
      if event.kind == CTERM_EVENT_NONE { break }
      if event.kind == CTERM_EVENT_CHARACTER, let more = Unicode.Scalar(event.value), more.value >= 0x300 {
        let longer = text + String(Character(more))
        if longer.count == 1 {
          text = longer
          continue
        }
      }
      pending = event
      break
    }
    return .key(.character(text.first ?? Character(scalar)))
  }

  private func mouse(_ event: CTermEvent) -> TerminalInput {
    let point = GridPoint(column: Int(event.column), row: Int(event.row))
    switch event.value {
    case CTERM_MOUSE_PRESS: return .mouse(MouseEvent(.press, at: point))
    case CTERM_MOUSE_RELEASE: return .mouse(MouseEvent(.release, at: point))
    case CTERM_MOUSE_DOUBLE: return .mouse(MouseEvent(.doubleClick, at: point))
    case CTERM_MOUSE_WHEEL_UP: return .mouse(MouseEvent(.wheelUp, at: point))
    default: return .mouse(MouseEvent(.wheelDown, at: point))
    }
  }

  private func paste() -> TerminalInput {
    var text = String.UnicodeScalarView()
    var count = 0
    var isAfterReturn = false
    while true {
      let event = next(InputReader.pasteSilence)
      switch event.kind {
      case CTERM_EVENT_PASTE_END, CTERM_EVENT_NONE: return .paste(String(text))
      case CTERM_EVENT_CLOSED: return .closed
      case CTERM_EVENT_CHARACTER, CTERM_EVENT_ALT_CHARACTER:
        count += 1
        guard count <= InputReader.pasteLimit, let scalar = Unicode.Scalar(event.value) else { continue }
        // Terminals send a carriage return for each line break; text from elsewhere may have both signs.
        if scalar != "\n" || !isAfterReturn { text.append(scalar == "\r" ? "\n" : scalar) }
        isAfterReturn = scalar == "\r"
      default: continue
      }
    }
  }
}
