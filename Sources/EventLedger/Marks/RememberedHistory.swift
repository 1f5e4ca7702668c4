package import BoardModel

/// What this user's program saw of a board when it looked last.
package struct RememberedHistory: Hashable, Sendable {
  package var board: Bytes16
  /// Where the file was.
  package var path: String
  /// The last entry seen.
  package var head: ChainPoint
  /// How far it was verified.
  package var verified: VerifiedMark?
  /// Some earlier places, ever sparser backwards, to tell how far two histories agree.
  package private(set) var landmarks: [ChainPoint]

  package init(
    board: Bytes16, path: String, head: ChainPoint, verified: VerifiedMark? = nil,
    landmarks: [ChainPoint] = []
  ) {
    self.board = board
    self.path = path
    self.head = head
    self.verified = verified
    self.landmarks = landmarks
  }

  /// Moves the head on and keeps the old one as a landmark.
  package mutating func advance(to point: ChainPoint) {
    guard point.position > head.position else { return }
    landmarks.append(head)
    head = point
    // A landmark goes when its neighbours are closer to each other than a quarter of their distance to the head,
    // which leaves some ten for every tenfold growth and always the first.
    var kept: [ChainPoint] = []
    for (index, landmark) in landmarks.enumerated() {
      let next = index + 1 < landmarks.count ? landmarks[index + 1] : head
      if let last = kept.last, (next.position - last.position) * 4 < head.position - last.position {
        continue
      }
      kept.append(landmark)
    }
    landmarks = kept
  }

  /// What became of the remembered history in a file.
  ///
  /// - Parameter pointAt: the place of an entry in the file; nil when the file is shorter.
  package func judge(
    board found: Bytes16, head fileHead: ChainPoint, pointAt: (Int) throws(LedgerError) -> ChainPoint?
  ) throws(LedgerError) -> HistoryJudgement {
    guard found == board else { return .swapped(expected: board, found: found) }
    if fileHead == head { return .current }
    if fileHead.position >= head.position, try pointAt(head.position) == head {
      return .extended(by: fileHead.position - head.position)
    }
    var agrees = 0
    var differs = false
    for landmark in landmarks.reversed() where landmark.position <= fileHead.position {
      if try pointAt(landmark.position) == landmark {
        agrees = landmark.position
        break
      }
      differs = true
    }
    if fileHead.position < head.position, !differs {
      return .cut(missing: fileHead.position + 1...head.position)
    }
    return .rewritten(agreesUpTo: agrees)
  }
}
