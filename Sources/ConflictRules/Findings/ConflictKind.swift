import BoardModel

/// The kinds of conflict, under the names that are stored.
package enum ConflictKind: String, CaseIterable, Sendable {
  case pathway = "pathway"
  case reliance = "reliance"
  case notice = "notice"
  case family = "family"
  case opposed = "opposed"
  case lever = "lever"
  case capacity = "capacity"
  case ownership = "ownership"
  case record = "record"
  case logic = "logic"
  case tripWire = "trip-wire"
  case blindSpot = "blind-spot"
  /// Two actions that help each other; no conflict, and never more than a note.
  case synergy = "synergy"
}
