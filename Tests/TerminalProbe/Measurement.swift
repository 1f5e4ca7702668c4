import TerminalBackend
import TextGrid

/// Measures what a frame costs on the terminal it runs in.
@MainActor
enum Measurement {
  static func run(on terminal: inout CursesTerminal) {
    let size = terminal.size
    let clock = ContinuousClock()
    let frames = 300
    var report: [String] = []
    for scene in ["same", "one row", "all rows"] {
      var compose: [Duration] = []
      var present: [Duration] = []
      for number in 0..<frames {
        var grid = CellGrid(size: size, glyphs: terminal.glyphs)
        compose.append(clock.measure { draw(scene, number, in: &grid) })
        present.append(clock.measure { terminal.present(grid) })
      }
      compose.sort()
      present.sort()
      report.append("\(scene): compose \(compose[frames / 2]) present \(present[frames / 2])")
      report.append("  p99 compose \(compose[frames * 99 / 100]) present \(present[frames * 99 / 100])")
    }
    var grid = CellGrid(size: size)
    for (row, line) in report.enumerated() { grid.put(line, at: GridPoint(column: 0, row: row)) }
    grid.put("measured", at: GridPoint(column: 0, row: report.count))
    terminal.present(grid)
    _ = terminal.read(timeout: nil)
  }

  private static func draw(_ scene: String, _ number: Int, in grid: inout CellGrid) {
    for row in 0..<grid.rows {
      let shift = scene == "all rows" ? number : 0
      let ink = Ink.allCases[(row + shift) % Ink.allCases.count]
      for column in stride(from: 0, to: grid.columns, by: 20) {
        grid.put(
          "■ task \(row * 31 + column + shift) évacuation", at: GridPoint(column: column, row: row),
          style: CellStyle(column % 40 == 0 ? ink : .plain), width: 20)
      }
    }
    if scene == "one row" {
      grid.emphasise(GridRect(column: 0, row: number % grid.rows, columns: grid.columns, rows: 1), .reverse)
    }
    grid.cursor = .zero
  }
}
