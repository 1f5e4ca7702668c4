import TerminalBackend
import TextGrid

/// A program for the tests of the terminal: it shows what it is and what it last read.
///
/// `q` quits, Ctrl-Z stops it, `x` crashes it, `e` exits at once, `w` writes to stderr and `t` makes
/// another thread wake the loop.
@main
@MainActor
struct TerminalProbe {
  private var last = "nothing"
  private var field = TextField()
  private var list = ListWindow(count: 100, height: 5)

  static func main() {
    do {
      let pipe = try WakePipe()
      let mouse = CommandLine.arguments.contains("--mouse")
      var terminal = try CursesTerminal(wakePipe: pipe, mouse: mouse)
      if CommandLine.arguments.contains("--measure") {
        Measurement.run(on: &terminal)
        return
      }
      var probe = TerminalProbe()
      probe.run(on: &terminal, pipe: pipe)
      _ = consume terminal
      print("probe ended")
    } catch {
      print("probe failed: \(error)")
    }
  }

  private mutating func run(on terminal: inout CursesTerminal, pipe: WakePipe) {
    while true {
      terminal.present(frame(size: terminal.size, glyphs: terminal.glyphs))
      let input = terminal.read(timeout: nil)
      last = "\(input)"
      switch input {
      case .closed: return
      case .key(.control("z")): terminal.suspend()
      case .key(.character("q")): return
      case .key(.character("x")): fatalError("the probe was told to crash")
      case .key(.character("e")): Exit.now()
      case .key(.character("w")): Exit.complain()
      case .key(.character("t")): Thread.run { pipe.wake() }
      case .key(.down): list.move(by: 1)
      case .key(.up): list.move(by: -1)
      case .key(let key): if let action = EditAction(key) { field.apply(action) }
      case .paste(let text): field.apply(.paste(text))
      default: break
      }
    }
  }

  private func frame(size: GridSize, glyphs: GlyphSet) -> CellGrid {
    var grid = CellGrid(size: size, glyphs: glyphs)
    let parts = grid.box(grid.bounds, title: "Probe \(size.columns)x\(size.rows)")
      .splitRows(.fixed(1), .fixed(1), .fixed(1), .fixed(5))
    grid.put("last: \(last)", at: parts[0].origin)
    grid.put("é 漢字 e\u{301} ", at: parts[1].origin, style: CellStyle(.blocking))
    grid.put("safe \u{1B}[2J\u{202E}end", at: parts[1].origin.offset(columns: 12), style: CellStyle(.good))
    field.draw(in: parts[2], of: &grid, focused: false, prompt: "type here")
    list.draw(in: parts[3], of: &grid) { grid, index, line, _ in
      grid.put("row \(index)", at: line.origin)
    }
    return grid
  }
}
