import BoardEngine
import BoardSession

/// What is left to the system to put away when the program ends.
final class KeptBoard {
  let state: BoardState
  let recent: BoardHistory

  init(_ session: BoardSession) {
    state = session.state
    recent = session.recent
  }
}
