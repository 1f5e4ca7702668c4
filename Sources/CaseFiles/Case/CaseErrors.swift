/// Everything found wrong in a folder, in the order of files and lines.
package struct CaseErrors: Error, Hashable, Sendable {
  /// How many errors are reported at most.
  package static let limit = 50

  package private(set) var errors: [CaseError]
  /// How many more there were.
  package private(set) var omitted: Int

  package init(_ errors: [CaseError]) {
    let sorted = Set(errors).sorted()
    self.errors = Array(sorted.prefix(Self.limit))
    omitted = sorted.count - self.errors.count
  }
}

extension CaseErrors: CustomStringConvertible {
  package var description: String {
    var lines = errors.map(\.description)
    if omitted > 0 { lines.append("… and \(omitted) more; the first \(Self.limit) are shown.") }
    return lines.joined(separator: "\n")
  }
}
