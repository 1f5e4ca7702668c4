package import TextGrid

/// A screen that shows grids and reports what the user does.
///
/// The loop is generic over this protocol, so that it runs on a real terminal and on a script.
@MainActor
package protocol TerminalScreen: ~Copyable {
  /// The extent that grids should have.
  var size: GridSize { get }
  /// The repertoire that grids for this screen are to be made with.
  var glyphs: GlyphSet { get }

  /// Shows a grid; what lies outside the screen is left out.
  mutating func present(_ grid: CellGrid)

  /// Waits for input.
  ///
  /// Without a timeout it waits as long as it takes; a timeout of zero only looks.
  mutating func read(timeout: Duration?) -> TerminalInput

  /// Gives the terminal to the shell and stops the program, as Ctrl-Z does; returns when continued.
  mutating func suspend()

  /// Gives the terminal to other work, such as an editor, and takes it back whole.
  mutating func release<Result, Failure: Error>(
    while body: () throws(Failure) -> Result
  ) throws(Failure) -> Result

  /// Makes the next grid paint every cell, for a terminal that something else has written on.
  mutating func repaint()
}
