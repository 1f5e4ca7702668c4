/// A row of a form for a list of things that have fields of their own.
enum FormRow: Hashable, Sendable {
  /// One element, whose fields stand below it when it is open.
  case element(of: String, Int)
  /// Where one is added; it knows how many there are.
  case adding(to: String, count: Int)

  /// The stored name of the list.
  var list: String {
    switch self {
    case .element(let list, _), .adding(let list, _): list
    }
  }

  /// The stored name of an element, under which its fields are named.
  static func name(_ list: String, _ index: Int) -> String { "\(list)[\(index)]" }
}
