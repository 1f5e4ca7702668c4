package import TextGrid

/// A mouse button or wheel at a place on the screen.
package struct MouseEvent: Hashable, Sendable {
  /// What the mouse did.
  package enum Action: Hashable, Sendable {
    case press
    case release
    case doubleClick
    case wheelUp
    case wheelDown
  }

  /// What happened.
  package let action: Action
  /// The cell under the mouse.
  package let point: GridPoint

  /// An action at a cell.
  package init(_ action: Action, at point: GridPoint) {
    self.action = action
    self.point = point
  }
}
