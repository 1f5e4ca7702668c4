/// Over what, whose and where: the lines of one department's actions in one situation that are about one lever or rule.
struct LineKey: Hashable, Sendable {
  /// By their numbers.
  let situation: Int32
  let department: Int32
  /// The number of the lever or rule.
  let number: Int32
  let isRule: Bool
}
