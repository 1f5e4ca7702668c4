import BoardModel

/// What a verifier has found out by the place where it stands, to go on from there another time.
package struct VerifierStanding: Sendable {
  package var point: ChainPoint
  var authority: Authority
  /// Positions passed over so far.
  package var quarantined: [Int]
  var unknownCritical: Int?
  var lastRecorded: Timestamp

  /// Whether a mark covers it: made by the rules of this program, of a history that goes as far and passed over the
  /// same entries. Whether the file still holds that history is for the caller to see.
  func isCovered(by mark: VerifiedMark) -> Bool {
    guard mark.judgement == VerifiedMark.currentJudgement, point.position > 0 else { return false }
    if mark.point.position == point.position, mark.point != point { return false }
    return mark.point.position >= point.position
      && mark.quarantined.filter { $0 <= point.position } == quarantined
  }
}
