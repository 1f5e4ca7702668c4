package import TextGrid

/// A click or a turn of the wheel at a place on the screen.
package struct MouseInput: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case press
    case doubleClick
    case wheelUp
    case wheelDown
  }

  package var action: Action
  package var point: GridPoint

  package init(_ action: Action, at point: GridPoint) {
    self.action = action
    self.point = point
  }
}
