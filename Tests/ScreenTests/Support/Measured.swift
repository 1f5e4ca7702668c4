/// Times that a run took, for people to read; no test depends on them.
enum Measured {
  static func print(_ what: String, _ time: Duration) {
    Swift.print("measured: \(what): \((time / .milliseconds(1)).formatted) ms")
  }
}

extension Double {
  fileprivate var formatted: String { String(Int(self.rounded())) }
}
