/// Names one thing on the board: `task/12`, or one version of a policy: `policy/arap@2`.
package struct Subject: Hashable, Comparable, Codable, Sendable {
  package var kind: EntityKind
  package var id: String
  /// The version of a policy; nil for the policy as a whole and for everything else.
  package var version: Int?

  package init(_ kind: EntityKind, _ id: String, version: Int? = nil) {
    self.kind = kind
    self.id = id
    self.version = version
  }

  /// The thing that a stored text names; nil when it names none.
  package init?(_ text: String) {
    guard let slash = text.firstIndex(of: "/"), let kind = EntityKind(rawValue: String(text[..<slash])) else {
      return nil
    }
    let rest = text[text.index(after: slash)...]
    let parts = rest.split(separator: "@", omittingEmptySubsequences: false)
    guard let id = parts.first, !id.isEmpty, parts.count <= 2 else { return nil }
    var version: Int?
    if parts.count == 2 {
      guard kind == .policy, let number = Int(parts[1]) else { return nil }
      version = number
    }
    self.init(kind, String(id), version: version)
  }

  package var text: String {
    "\(kind.rawValue)/\(id)" + (version.map { "@\($0)" } ?? "")
  }

  package static func < (left: Subject, right: Subject) -> Bool {
    (left.kind.rawValue, left.id, left.version ?? 0) < (right.kind.rawValue, right.id, right.version ?? 0)
  }
}
