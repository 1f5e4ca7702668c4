/// What a kind of event asks of its author.
package enum Permission: Sendable {
  /// Founding the board: its first event and no other.
  case founding
  /// Admitting, revoking, adopting catalogues: administrators.
  case administration
  /// Decisions and the clock: chair and loggist, and department leads for their own department's decisions.
  case direction
  /// The rules about what conflicts: chair and loggist, so that no department silences what speaks against it.
  case committee
  /// A department's actions, policies, promises and gates: its lead, the chair, the loggist.
  case conduct
  /// Tasks, notices, readings, log lines: contributors of the department too.
  case contribution
  /// What the program itself writes down: any member who may write at all.
  case bookkeeping
  /// Reference data and registers: administrator, chair, loggist, leads.
  case registry
}
