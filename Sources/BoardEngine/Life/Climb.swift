package import BoardModel
import ConflictRules

/// How far up a finding has gone because a department that it concerns has not said that it has seen it.
///
/// Follows from the record and the clock alone and is never written down: a department that acknowledges, or says
/// what it is doing, takes itself off the list, and the last one takes the finding back to the leads.
package struct Climb: Hashable, Sendable {
  /// How high a finding stands: with the leads, with the heads of departments, before the committee.
  package enum Rung: Int, CaseIterable, Comparable, Sendable {
    case lead
    case head
    case agenda

    package static func < (left: Rung, right: Rung) -> Bool { left.rawValue < right.rawValue }
  }

  package var rung: Rung
  /// Since when it has stood there.
  package var since: Timestamp
  /// The departments that have not said that they have seen it, in the finding's order.
  package var waiting: [String]
  /// When it goes one rung further if nobody says anything; nil on the last, or when all have.
  package var next: Timestamp?

  /// - Returns: nil for what the board has not raised, and for notes.
  package init?(_ open: OpenFinding, on board: Board, at moment: Timestamp) {
    guard let life = open.life, life.ended == nil, let times = ClimbTimes.of(open.severity) else {
      return nil
    }
    let start = life.waitsFrom.at
    waiting = open.finding.departments.filter { department in
      // An outside party has no seat here and cannot be waited for.
      !(board.departments[department]?.isExternal ?? false) && life.acknowledged[department] == nil
        && !life.resolving.contains {
          $0.department == department && $0.mark.position > life.waitsFrom.position
        }
    }
    (rung, since, next) = (.lead, start, nil)
    guard !waiting.isEmpty else { return }
    let rungs: [(Rung, Timestamp)] = [
      (.head, start.adding(times.toHead)), (.agenda, start.adding(times.toAgenda)),
    ]
    for (higher, from) in rungs {
      guard from <= moment else {
        next = from
        break
      }
      (rung, since) = (higher, from)
    }
  }

  /// Where it stands, in a few words for a moment; empty while it is with the leads.
  package func words(at moment: Timestamp) -> String {
    let since = TimeText.short(since, beside: moment)
    return switch rung {
    case .lead: ""
    case .head: "with the heads of \(waiting.joined(separator: ", ")) since \(since)"
    case .agenda:
      "on the agenda since \(since): not seen by \(waiting.joined(separator: ", "))"
    }
  }
}

extension BoardState {
  /// How far up an open finding has gone.
  package func climb(of open: OpenFinding, at moment: Timestamp) -> Climb? {
    Climb(open, on: board, at: moment)
  }

  /// The open findings in the order in which a committee takes them: what has climbed furthest first, then worst
  /// first.
  ///
  /// - Complexity: O(*n* log *n*) in the open findings.
  package func agenda(at moment: Timestamp, situation: String? = nil) -> [OpenFinding] {
    let open = openFindings(at: moment, situation: situation)
    let rungs = open.map { climb(of: $0, at: moment)?.rung ?? .lead }
    // A stable order: on one rung the worst stay first.
    return open.indices.sorted { left, right in
      rungs[left] != rungs[right] ? rungs[left] > rungs[right] : left < right
    }.map { open[$0] }
  }
}
