/// Where a reference record comes from and how far it can be trusted.
package struct Provenance: Hashable, Sendable {
  package var source: String?
  package var status: SourceStatus?
  package var asOf: Timestamp?
}

/// An organisation that holds powers.
package struct Department: Hashable, Sendable {
  package var id: String
  package var title: String
  /// Place on the Board from 1; nil for one that appears only when it holds something.
  package var column: Int?
  package var isExternal: Bool
  package var note: String?
  package var provenance: Provenance
}

/// A condition that actions and objectives need, and actions raise or lower.
package struct Lever: Hashable, Sendable {
  package var id: String
  package var title: String
  package var provenance: Provenance
}

/// An entry of the toolkit with its default effects.
package struct Tool: Hashable, Sendable {
  package var id: String
  package var title: String
  package var isMechanism: Bool
  package var department: String
  package var supports: [String]
  package var power: String?
  package var needs: [String]
  package var raises: [String]
  package var lowers: [String]
  package var leadDays: Int?
  package var provenance: Provenance
}

/// A crisis.
package struct Situation: Sendable {
  package var id: String
  package var title: String
  package var stage = Timeline<String>()
  package var alert = Timeline<String>()
  package var isArmedConflict: Bool?
  package var marking: String
  package var zone: LocalZone?
  package var objectives: [Objective]
  package var openedAt: Int
}

/// Something that must stay possible in a situation.
package struct Objective: Hashable, Sendable {
  package var id: String
  package var title: String
  package var needs: [String]
}

/// People, as a count and a description.
package struct Group: Hashable, Sendable {
  package var id: String
  package var situation: String
  package var title: String
  package var within: [String]
  package var overlaps: [String]
  package var familyOf: [String]
  package var least: Int?
  package var most: Int?
  package var note: String?
  package var position: Int
}

/// A place that scopes can name.
package struct Place: Hashable, Sendable {
  package var id: String
  package var title: String
  package var within: String?
  package var position: Int
}

/// An actor and who controls it when.
package struct PartyActor: Hashable, Sendable {
  package var id: String
  package var title: String
  package var controlledBy: [Control]
  package var position: Int

  /// Control by another actor during a window.
  package struct Control: Hashable, Sendable {
    package var actor: String
    package var window: TimeWindow
  }
}
