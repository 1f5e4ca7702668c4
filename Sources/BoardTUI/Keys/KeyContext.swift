/// Where a key has its meaning.
package enum KeyContext: CaseIterable, Hashable, Sendable {
  case everywhere
  case mine
  case board
  case conflicts
  case log
  case review
  /// Something opened on top of a screen.
  case page
  /// While a driven clock is there to drive.
  case exercise
  case form
  /// On a row of a list in a form.
  case row

  /// Those that only a form has.
  static let inForms: [KeyContext] = [.form, .row]

  /// What the help calls it.
  package var title: String {
    switch self {
    case .everywhere: "everywhere"
    case .mine: "on Mine"
    case .board: "on the Board"
    case .conflicts: "on Conflicts"
    case .log: "on the Log"
    case .review: "on Review"
    case .page: "in what is opened"
    case .exercise: "in an exercise"
    case .form: "in forms"
    case .row: "on a row of a list in a form"
    }
  }
}
