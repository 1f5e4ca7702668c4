package import TextGrid

/// A screen without a terminal: it plays inputs from a script and keeps what it was shown.
///
/// After the last input it reports `closed`, so that a loop always ends.
@MainActor
package final class ScriptedTerminal: TerminalScreen {
  /// The extent, changed by each resize in the script.
  package private(set) var size: GridSize
  /// The repertoire given at the start.
  package let glyphs: GlyphSet
  /// All grids shown, the first one first.
  package private(set) var frames: [CellGrid] = []
  /// How often the loop asked to be stopped.
  package private(set) var suspensions = 0
  private var script: [TerminalInput]
  private var place = 0

  /// A screen that will play inputs in order.
  package init(size: GridSize, glyphs: GlyphSet = .unicode, inputs: [TerminalInput] = []) {
    self.size = size
    self.glyphs = glyphs
    script = inputs
  }

  /// The grid shown last.
  package var lastFrame: CellGrid? { frames.last }

  /// Adds inputs to the end of the script.
  package func play(_ inputs: [TerminalInput]) { script += inputs }

  /// Keeps a grid.
  package func present(_ grid: CellGrid) { frames.append(grid) }

  /// The next input of the script, at once.
  package func read(timeout: Duration?) -> TerminalInput {
    guard place < script.count else { return .closed }
    let input = script[place]
    place += 1
    if case .resize(let size) = input { self.size = size }
    return input
  }

  /// Counts the request and goes on.
  package func suspend() { suspensions += 1 }

  /// Runs the closure.
  package func release<Result, Failure: Error>(
    while body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body()
  }

  /// Does nothing, since every frame is kept whole.
  package func repaint() {}
}
