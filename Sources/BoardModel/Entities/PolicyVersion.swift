/// A version of a policy: whom it covers from when on.
package struct PolicyVersion: Hashable, Codable, Sendable {
  package var number: Int
  package var effective: UncertainTime
  package var announced: Timestamp?
  package var appliesToPending: Bool
  package var coverage: [String: Coverage]
  package var summary: String?
  package var position: Int
}
