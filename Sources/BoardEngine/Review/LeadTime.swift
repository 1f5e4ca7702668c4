package import BoardModel

/// How long before harm something could have been flagged, as exactly as the times allow.
package struct LeadTime: Hashable, Sendable {
  /// The shortest it can have been; not positive where it may have come too late.
  package var least: TimeSpan
  /// The longest it can have been; nil where no end is known.
  package var most: TimeSpan?

  package init(from known: UncertainTime, to harm: ReviewedFinding.Harm) {
    least = known.latest.until(harm.earliest)
    most = harm.latest.map { known.earliest.until($0) }
  }

  package var isExact: Bool { most == least }
  /// Whether it was certainly flaggable before harm.
  package var isCertain: Bool { least > .zero }
  /// Whether it was flaggable only once the harm was done.
  package var isTooLate: Bool { most.map { $0 <= .zero } ?? false }
}
