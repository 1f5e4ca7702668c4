package import BoardModel

/// One rule's way of looking at a board: thing by thing, so that a change asks again only about what it touches.
///
/// A detector reads the board through its index and nothing else. What it reads while it looks at a thing is
/// noted there; when any of it changes, the thing is looked at again. Findings at one thing therefore depend on
/// the board alone, never on what was found at others.
package protocol Detector: SendableMetatype {
  /// The rule behind the findings; several detectors may share one.
  static var rule: Rule { get }
  /// The kinds of thing that it looks at. A thing of these kinds is looked at whenever it changes.
  static var kinds: Set<EntityKind> { get }
  /// How it finds things besides by their identifiers; several detectors may share one.
  static var buckets: [BucketFamily] { get }

  /// Whether it is a `PairDetector`; asking the type itself is slow.
  static var isPairing: Bool { get }

  init(_ index: BoardIndex)

  /// Everything on the board that may have findings, each once; what surely has none may be left out.
  func units() -> [Subject]

  /// The findings at one thing; none when it is not on the board or the rule does not concern it.
  func findings(at unit: Subject) -> [Finding]
}

extension Detector {
  package static var buckets: [BucketFamily] { [] }
  package static var isPairing: Bool { false }
}
