import BoardEngine

/// What is left to the system to put away when the program ends.
final class KeptBoard {
  let state: BoardState
  let history: BoardHistory

  init(state: BoardState, history: BoardHistory) {
    self.state = state
    self.history = history
  }
}
