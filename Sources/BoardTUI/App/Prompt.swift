import BoardModel
import TextGrid

/// A question that must be answered before anything else; No is the answer of Enter.
struct Prompt: Hashable, Sendable {
  enum Deed: Hashable, Sendable {
    case quit
    /// Records what a proposal stands for.
    case take([Command], what: String)
    /// Takes an element out of a list in a form.
    case takeOut(String, Int)
  }

  /// What is asked about; cut first where a line is too narrow.
  var matter: String
  /// The rest of the question, with what a yes does; never cut while anything of the matter stands.
  var ending = "?"
  var deed: Deed

  /// The whole question on one line, with the answers always in sight.
  func line(columns: Int) -> String {
    let answers = " [y/N] "
    let room = max(columns - CellWidth.of(answers), 0)
    let ending = TextLayout.truncate(ending, to: room)
    return TextLayout.truncate(matter, to: room - CellWidth.of(ending)) + ending + answers
  }
}
