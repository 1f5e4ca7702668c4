import BoardModel

/// A question that must be answered before anything else; No is the answer of Enter.
struct Prompt: Hashable, Sendable {
  enum Deed: Hashable, Sendable {
    case quit
    /// Records what a proposal stands for.
    case take([Command], what: String)
    /// Takes an element out of a list in a form.
    case takeOut(String, Int)
  }

  var question: String
  var deed: Deed
}
