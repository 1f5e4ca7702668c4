import BoardModel

/// Notes what is read from a board while a rule looks at one thing.
final class ReadLog {
  private var reads: Set<Dependency> = []
  private var unit: Subject?
  private var ignored: Set<EntityKind> = []
  /// The moment after which no abuse makes a difference to what is looked at; nil where any may.
  private(set) var lastAbuse: Timestamp?

  /// Begins anew for one thing; what is read of it or of the kinds given needs no note.
  func begin(at unit: Subject, ignoring ignored: Set<EntityKind>) {
    reads.removeAll(keepingCapacity: true)
    self.unit = unit
    lastAbuse = nil
    self.ignored = ignored
  }

  /// What was read since the beginning.
  func end() -> Set<Dependency> { reads }

  func noteThing(_ kind: EntityKind, _ id: String) {
    guard !BoardRelations.kinds.contains(kind), !ignored.contains(kind) else { return }
    let thing = Subject(kind, id)
    if thing != unit { reads.insert(.thing(thing)) }
  }

  func noteAll(_ kind: EntityKind) {
    guard !BoardRelations.kinds.contains(kind), !ignored.contains(kind) else { return }
    reads.insert(.kind(kind))
  }

  func note(_ bucket: Bucket, of kinds: Set<EntityKind>) {
    if !kinds.isSubset(of: ignored) { reads.insert(.bucket(bucket)) }
  }

  func noteLastAbuse(_ moment: Timestamp?) { lastAbuse = moment }

  func noteEverything() { reads.insert(.everything) }
}
