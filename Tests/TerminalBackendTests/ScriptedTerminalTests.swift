import TerminalBackend
import Testing
import TextGrid

@MainActor
@Suite struct ScriptedTerminalTests {
  private func loop<Screen: TerminalScreen & ~Copyable>(on screen: inout Screen) -> Int {
    var frames = 0
    while true {
      screen.present(CellGrid(size: screen.size))
      frames += 1
      switch screen.read(timeout: nil) {
      case .closed: return frames
      case .key(.control("z")): screen.suspend()
      default: break
      }
    }
  }

  @Test func playsItsScriptAndKeepsFrames() {
    let small = GridSize(columns: 40, rows: 10)
    var terminal = ScriptedTerminal(
      size: GridSize(columns: 80, rows: 24), inputs: [.key(.up), .key(.control("z")), .resize(small)])
    #expect(loop(on: &terminal) == 4)
    #expect(terminal.frames.count == 4)
    #expect(terminal.lastFrame?.size == small)
    #expect(terminal.suspensions == 1)
  }
}
