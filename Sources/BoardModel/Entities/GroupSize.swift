/// How many people there are, as far as is known: at least, at most, or both.
package struct GroupSize: Hashable, Codable, Sendable {
  package var least: Int?
  package var most: Int?

  package init(least: Int? = nil, most: Int? = nil) {
    self.least = least
    self.most = most
  }
}
