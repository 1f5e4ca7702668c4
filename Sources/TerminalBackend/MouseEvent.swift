package import TextGrid

/// A mouse button or wheel at a place on the screen.
package struct MouseEvent: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case press
    case release
    case doubleClick
    case wheelUp
    case wheelDown
  }

  package let action: Action
  package let point: GridPoint

  package init(_ action: Action, at point: GridPoint) {
    self.action = action
    self.point = point
  }
}
