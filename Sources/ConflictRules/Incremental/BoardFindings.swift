package import BoardModel
import HashTreeCollections

/// Every finding on a board, with what each was read from, so that a change asks again only about what it touches.
///
/// A value that copies share: taking a change into a copy leaves the original as it was.
package struct BoardFindings: Sendable {
  private(set) var tables: BoardTables
  /// The claims on each name; the one of the smallest owner stands, as in a whole evaluation.
  private var claims: TreeDictionary<String, [Claim]> = [:]
  /// What was found at each unit.
  private var found: TreeDictionary<DetectorUnit, TreeSet<Claim.Key>> = [:]
  private var reads: TreeDictionary<DetectorUnit, Set<Dependency>> = [:]
  /// The moment after which no abuse makes a difference to what was found at a unit, where there is one.
  private var lastAbuses: TreeDictionary<DetectorUnit, Timestamp> = [:]
  private var readers: TreeDictionary<Dependency, TreeSet<DetectorUnit>> = [:]
  private(set) var pairs: PairRows
  private var times = LazyStretches()

  /// The names that the last change had looked at again, whether or not they came out the same; nil for all.
  package private(set) var lookedAtAgain: Set<String>? = []
  /// How many candidates the last change had: things that a rule looked at again, and pairs of actions that it might have
  /// made or unmade; 0 when everything was looked at.
  package private(set) var candidates = 0

  package var board: Board { tables.board }
  package var count: Int { claims.count + pairs.count }

  /// When which findings hold, and the moments at which time alone changes one.
  ///
  /// - Complexity: O(*n* log *n*) when first asked for; then kept from board to board.
  package var stretches: StretchTree { times.tree { unbound.flatMap(\.stretches) } }

  /// The finding of a name.
  ///
  /// - Complexity: O(1) expected.
  package subscript(name: String) -> Finding? { unbound(name)?.bound(to: tables) }

  private func unbound(_ name: String) -> Finding? {
    claims[name]?.first?.finding ?? pairs.finding(name, tables.pairs)
  }

  /// Every finding, in the order of their names.
  ///
  /// - Complexity: O(*n* log *n*).
  package var sorted: [Finding] {
    unbound.sorted { $0.name < $1.name }.map { $0.bound(to: tables) }
  }

  /// Every finding, in no particular order and without words.
  package var unbound: [Finding] {
    var findings: [Finding] = []
    findings.reserveCapacity(count)
    for (_, claims) in claims { if let first = claims.first { findings.append(first.finding) } }
    return findings + pairs.findings(tables.pairs)
  }

  /// Looks at everything.
  ///
  /// - Complexity: that of one evaluation, and O(*d*) for *d* things that the rules read.
  package init(_ board: Board) { self.init(BoardTables(board)) }

  /// Looks at everything on a board whose tables are made.
  package init(_ tables: BoardTables) {
    self.tables = tables
    pairs = PairRows(tables)
    var readers: [Dependency: [DetectorUnit]] = [:]
    let log = ReadLog()
    let index = BoardIndex(tables, log: log)
    for (number, type) in ConflictRules.detectors.enumerated() {
      let detector = type.init(index)
      let pairing = type.isPairing ? type.kinds : nil
      for thing in detector.units() {
        let unit = DetectorUnit(detector: number, thing: thing)
        log.begin(at: thing, ignoring: pairing ?? [])
        for finding in detector.findings(at: thing) { insert(Claim(finding, at: unit, pairing: pairing)) }
        let read = log.end()
        lastAbuses[unit] = log.lastAbuse
        guard !read.isEmpty else { continue }
        reads[unit] = read
        for dependency in read { readers[dependency, default: []].append(unit) }
      }
    }
    self.readers = TreeDictionary(uniqueKeysWithValues: readers.map { ($0.key, TreeSet($0.value)) })
  }

  /// Takes in a later board and answers the names of the findings that have changed.
  ///
  /// - Parameter changes: everything that is different on it.
  /// - Complexity: O(*c* log *n*) for *c* candidates of what has changed; that of one evaluation when what nearly
  ///   all rules read has.
  package mutating func update(to board: Board, changes: BoardChanges) -> Set<String> {
    // What is recorded of findings concerns no rule.
    let things = changes.things.filter { $0.kind != .conflict }
    if changes.isWhole || things.contains(where: { BoardRelations.kinds.contains($0.kind) }) {
      return replace(by: BoardFindings(board))
    }
    lookedAtAgain = []
    candidates = 0
    guard !things.isEmpty else { return [] }
    var buckets: Set<Bucket> = []
    let former = tables
    tables = BoardTables(former, board: board, changed: things, touched: &buckets)
    var changed = FormerFindings()
    lookAgain(at: units(reading: things, buckets, former), &changed)
    let exempt = buckets.filter { $0.family == BucketFamily.exceptionsFrom.name }.map(\.key)
    let actions = Set(things.filter { $0.kind == .action }.map(\.id))
    candidates += pairs.pairAgain(actions, exempt: exempt, from: former, to: tables, &changed)
    candidates += pairs.gradeAgain(things, from: former, to: tables, &changed)
    return settle(changed)
  }

  private mutating func replace(by whole: BoardFindings) -> Set<String> {
    let former = self
    self = whole
    lookedAtAgain = nil
    candidates = 0
    var changed: Set<String> = []
    for finding in former.unbound where unbound(finding.name) != finding { changed.insert(finding.name) }
    for finding in unbound where former.unbound(finding.name) == nil { changed.insert(finding.name) }
    return changed
  }

  /// The families of nothing but abuses.
  private static let abuses = Set(
    (ConflictRules.families[.abuse] ?? []).filter { $0.kinds == [.abuse] }.map(\.name))

  /// What has to be looked at again when things have changed.
  private func units(
    reading things: Set<Subject>, _ buckets: Set<Bucket>, _ former: BoardTables
  ) -> [Int: Set<Subject>] {
    var units: [Int: Set<Subject>] = [:]
    let abuse = things.filter { $0.kind == .abuse }.flatMap { abuse in
      [former, tables].compactMap { $0.board.abuses[abuse.id]?.occurred.earliest }
    }.min()
    func add(_ dependency: Dependency) {
      var first: Timestamp?
      if case .bucket(let bucket) = dependency, Self.abuses.contains(bucket.family) { first = abuse }
      for unit in readers[dependency] ?? [] {
        if let first, let last = lastAbuses[unit], last < first { continue }
        units[unit.detector, default: []].insert(unit.thing)
      }
    }
    for (number, detector) in ConflictRules.detectors.enumerated() {
      let own = things.filter { detector.kinds.contains($0.kind) }
      if !own.isEmpty { units[number, default: []].formUnion(own) }
    }
    for (family, things) in tables.crossings(of: buckets, from: former) {
      for (number, detector) in ConflictRules.detectors.enumerated()
      where detector.isPairing && detector.buckets.contains(where: { $0.name == family }) {
        units[number, default: []].formUnion(things)
      }
    }
    for thing in things { add(.thing(thing)) }
    for kind in Set(things.map(\.kind)) { add(.kind(kind)) }
    for bucket in buckets { add(.bucket(bucket)) }
    add(.everything)
    return units
  }

  private mutating func lookAgain(at units: [Int: Set<Subject>], _ changed: inout FormerFindings) {
    let log = ReadLog()
    let index = BoardIndex(tables, log: log)
    for (number, things) in units {
      candidates += things.count
      let type = ConflictRules.detectors[number]
      let detector = type.init(index)
      let pairs = type.isPairing ? detector as? any PairDetector : nil
      for thing in things {
        let unit = DetectorUnit(detector: number, thing: thing)
        for key in found[unit] ?? [] {
          changed.note(key.name, claims[key.name]?.first?.finding)
          remove(key)
        }
        log.begin(at: thing, ignoring: pairs == nil ? [] : type.kinds)
        var findings = detector.findings(at: thing)
        if let pairs { findings += pairs.findings(following: thing) }
        for finding in findings {
          changed.note(finding.name, claims[finding.name]?.first?.finding)
          insert(Claim(finding, at: unit, pairing: pairs == nil ? nil : type.kinds))
        }
        note(log.end(), of: unit)
        if log.lastAbuse != nil || lastAbuses[unit] != nil { lastAbuses[unit] = log.lastAbuse }
      }
    }
  }

  /// Puts the phases of findings that have changed in their places.
  private mutating func settle(_ former: FormerFindings) -> Set<String> {
    lookedAtAgain = former.looked.union(former.findings.keys)
    var changed: Set<String> = []
    var tree = times.known
    for (name, old) in former.findings {
      let new = unbound(name)
      guard old != new else { continue }
      changed.insert(name)
      guard tree != nil, old?.phases != new?.phases else { continue }
      for stretch in old?.stretches ?? [] { tree?.remove(stretch) }
      for stretch in new?.stretches ?? [] { tree?.insert(stretch) }
    }
    times = LazyStretches(tree)
    return changed
  }

  private mutating func insert(_ claim: Claim) {
    let name = claim.finding.name
    if claims[name] == nil {
      claims[name] = [claim]
    } else {
      // Two kinds of thing may have one identifier, and then their findings one name. Rare.
      var rivals = claims[name] ?? []
      guard !rivals.contains(where: { $0.owner == claim.owner }) else { return }
      rivals.append(claim)
      rivals.sort { left, right in
        guard let left = left.owner, let right = right.owner else { return false }
        return left < right
      }
      claims[name] = rivals
    }
    for end in claim.ends { found[end, default: []].insert(claim.key) }
  }

  private mutating func remove(_ key: Claim.Key) {
    guard var rivals = claims[key.name],
      let place = rivals.firstIndex(where: { $0.owner == key.owner })
    else { return }
    let claim = rivals.remove(at: place)
    claims[key.name] = rivals.isEmpty ? nil : rivals
    for end in claim.ends {
      found[end]?.remove(key)
      if found[end]?.isEmpty ?? false { found[end] = nil }
    }
  }

  /// Keeps what a unit was read from, changing only what is different from before.
  private mutating func note(_ read: Set<Dependency>, of unit: DetectorUnit) {
    let former = reads[unit] ?? []
    guard former != read else { return }
    reads[unit] = read.isEmpty ? nil : read
    for dependency in former.subtracting(read) {
      readers[dependency]?.remove(unit)
      if readers[dependency]?.isEmpty ?? false { readers[dependency] = nil }
    }
    for dependency in read.subtracting(former) { readers[dependency, default: []].insert(unit) }
  }
}
