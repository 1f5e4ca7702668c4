import BoardModel

/// The kinds of conflict, under the names that are stored.
package enum ConflictKind: String, CaseIterable, Sendable {
  case pathway = "pathway"
  case reliance = "reliance"
  case capacity = "capacity"
  case opposed = "opposed"
}
