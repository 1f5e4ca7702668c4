import BoardModel

/// The actions that may do the same as one, by whose they are.
///
/// Where thousands do the same, each would look through all of them: what is found for one is kept for those that do
/// it at the same places.
final class Doers: Sendable {
  /// More than can be told apart do the same at one place.
  let isCrowd: Bool
  let byDepartment: [String: [Subject]]

  private init(isCrowd: Bool, byDepartment: [String: [Subject]]) {
    self.isCrowd = isCrowd
    self.byDepartment = byDepartment
  }

  private struct Key: Hashable, Sendable {
    let matter: String
    let places: [String]?
  }

  /// Those that were looked for before, while a board stays the same.
  struct Known {
    private let index: BoardIndex
    private let known = Memo<Key, Doers>()

    init(_ index: BoardIndex) { self.index = index }

    /// Those of an action's situation that may do one of the things that it does, itself among them.
    ///
    /// - Complexity: O(*c* log *c*) for *c* of them when first asked about its places, then O(1) expected.
    func like(_ action: Action, _ doing: String) -> Doers {
      let places = PlaceKeys.named(action.scope.entries.map(\.value.places))
      let matter = BucketFamily.doingMatter(action.situation, doing)
      return known.value(Key(matter: matter, places: places)) {
        let keys = PlaceKeys.readKeys(for: places, index.places, matter: matter)
        let found = PlaceKeys.candidates(for: places, in: .actionsDoing, matter: matter, index)
        return Doers(
          isCrowd: keys.contains { index.isCrowded(.actionsDoing, $0) },
          byDepartment: Dictionary(grouping: found) { index.action($0)?.department ?? "" })
      }
    }

    /// Whether an action is one of more than can be told apart, going by what two have in common.
    func isCrowded(_ action: Action, _ doings: some Sequence<String>) -> Bool {
      doings.contains { like(action, $0).isCrowd }
    }
  }
}

extension BoardIndex {
  /// Whether a bucket holds more than can be told apart. No note is taken: when that changes, everything that may have to
  /// do with it is looked at again.
  fileprivate func isCrowded(_ family: BucketFamily, _ key: String) -> Bool {
    tables.crowded.contains(Bucket(family: family.name, key: key))
  }

  /// Whether any actions of a situation that do the same are more than can be told apart.
  ///
  /// - Complexity: O(*c*) for *c* crowds.
  func hasCrowd(matter: String) -> Bool {
    let everywhere = PlaceKeys.everywhere(matter: matter)
    return tables.crowded.contains { bucket in
      guard bucket.family == BucketFamily.actionsDoing.name, bucket.key.hasPrefix(matter) else {
        return false
      }
      // Only what names no place looks at everything.
      return bucket.key != everywhere || !things(.actionsDoing, PlaceKeys.anywhere(matter: matter)).isEmpty
    }
  }

  /// An action that was found in a bucket; the bucket is noted, so that it need not be.
  func action(_ subject: Subject) -> Action? { tables.board.actions[subject.id] }
}
