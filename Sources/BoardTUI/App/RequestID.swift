/// Ties an answer to what was asked.
package struct RequestID: Hashable, Sendable {
  package var number: Int

  package init(_ number: Int) { self.number = number }
}
