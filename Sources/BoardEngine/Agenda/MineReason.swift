import BoardModel
import ConflictRules

/// Why something stands on a department's own list, most pressing first.
package enum MineReason: Int, CaseIterable, Sendable {
  case colliding
  case late
  case waiting
  case changed
  case open
}
