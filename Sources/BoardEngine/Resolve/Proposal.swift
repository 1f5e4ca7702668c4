package import BoardModel

/// One way out of a finding, filled in as far as the board can: who would have to do what.
package struct Proposal: Hashable, Sendable {
  package var resolution: Resolution
  /// What would be done, in a line.
  package var title: String
  /// The department that would have to do it; nil where nobody is known to hold it.
  package var department: String?
  /// What would be recorded, in order; empty where nothing can be said without what is missing.
  package var commands: [Command]
  /// What the board cannot know and whoever takes it has to say.
  package var gaps: [Gap]

  /// Something that is left open instead of being invented.
  package struct Gap: Hashable, Sendable {
    /// The stored name of the field that it belongs to.
    package var field: String
    /// What has to be said there.
    package var what: String
  }

  init(
    _ resolution: Resolution, _ title: String, by department: String?, _ commands: [Command] = [],
    gaps: [Gap] = []
  ) {
    self.resolution = resolution
    self.title = title
    self.department = department
    self.commands = commands
    self.gaps = gaps
  }

  /// Whether it can be recorded as it stands.
  package var isReady: Bool { gaps.isEmpty && !commands.isEmpty }

  /// Whether it only asks for work that may resolve the finding once it is done.
  package var isWork: Bool { !commands.isEmpty && commands.allSatisfy { $0.kind == .taskRecorded } }
}
