package import BoardModel

/// One of the two bars of a proof.
package struct Bar: Hashable, Sendable {
  package var label: String
  package var span: UncertainSpan

  package init(label: String, span: UncertainSpan) {
    self.label = label
    self.span = span
  }
}
