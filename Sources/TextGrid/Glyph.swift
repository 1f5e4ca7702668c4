/// The signs that our screens draw, by what they stand for.
package enum Glyph {
  /// A finding that stops work.
  package static let blocking: Unicode.Scalar = "■"
  /// A finding that needs a decision.
  package static let conflict: Unicode.Scalar = "▲"
  /// A finding to keep an eye on.
  package static let watch: Unicode.Scalar = "●"
  /// A task that is not done.
  package static let open: Unicode.Scalar = "☐"
  /// A task that is done.
  package static let done: Unicode.Scalar = "☑"
  /// A check that succeeded.
  package static let verified: Unicode.Scalar = "✓"
  /// A check that failed.
  package static let failed: Unicode.Scalar = "✗"
  /// Text that was cut.
  package static let ellipsis: Unicode.Scalar = "…"
  /// Between facts on one line.
  package static let separator: Unicode.Scalar = "·"
  /// Beside the current item, or a group that is closed.
  package static let pointer: Unicode.Scalar = "▸"
  /// A group that is open, or more below.
  package static let more: Unicode.Scalar = "▾"
  /// From one thing to another.
  package static let right: Unicode.Scalar = "→"
  /// A filled cell of a bar, and the thumb of a scroll bar.
  package static let bar: Unicode.Scalar = "█"
  /// The track of a scroll bar.
  package static let scrollTrack: Unicode.Scalar = "│"
  /// A rule along a row.
  package static let horizontal: Unicode.Scalar = "─"
  /// A rule down a column.
  package static let vertical: Unicode.Scalar = "│"
  /// The top left corner of a frame.
  package static let topLeft: Unicode.Scalar = "┌"
  /// The top right corner of a frame.
  package static let topRight: Unicode.Scalar = "┐"
  /// The bottom left corner of a frame.
  package static let bottomLeft: Unicode.Scalar = "└"
  /// The bottom right corner of a frame.
  package static let bottomRight: Unicode.Scalar = "┘"
}
