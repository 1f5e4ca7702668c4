extension Board {
  /// How a finding ended, in words: `came true`, or `told together as C122`.
  package func words(_ ending: ConflictLife.Ending) -> String {
    let words = ending.outcome.replacing("_", with: " ")
    guard let name = ending.toldAs else { return words }
    return "\(words) as \(conflicts[name].map { "C\($0.number)" } ?? name)"
  }
}
