package import BoardModel

/// A rule over pairs of things, of which one leads and the other follows.
///
/// A changed thing is paired again with its partners, each once, and no partner with anybody else: the cost is that
/// of the changed thing's candidates. The two ends of a pair are those of a finding's subjects that are of the
/// detector's kinds, the leading one first. What else a pair is read from, such as a tool or a policy, is noted for
/// the end that was asked about; things of the detector's own kinds are taken to be ends.
///
/// A rule without direction lets the end with the smaller subject lead.
package protocol PairDetector: Detector {
  /// The findings of all pairs that a thing leads.
  func findings(leading unit: Subject) -> [Finding]

  /// The findings of all pairs in which a thing follows: the same as found from their leading ends.
  func findings(following unit: Subject) -> [Finding]
}

extension PairDetector {
  package static var isPairing: Bool { true }
  package func findings(at unit: Subject) -> [Finding] { findings(leading: unit) }
}
