/// What went wrong and what to do about it.
package struct FailureText: Hashable, Sendable {
  package var what: String
  package var remedy: String

  package init(what: String, remedy: String) {
    self.what = what
    self.remedy = remedy
  }
}
