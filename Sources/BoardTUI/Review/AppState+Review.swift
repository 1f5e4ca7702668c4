import BoardEngine
import BoardModel

extension AppState {
  /// Asks for what the Review screen shows, where it has nothing for its clock and situation.
  mutating func askReview() -> [Job] {
    guard screen == .review, review.asked == nil, review.problem == nil,
      review.result == nil || review.basis?.situation != situation
    else { return [] }
    return lookBack()
  }

  /// Looks back over the record as it is now; what is on the screen stays until that is there.
  mutating func lookBack() -> [Job] {
    let id = nextRequest()
    review.asked = .init(id: id, basis: .init(situation: situation, position: snapshot.position))
    review.progress = nil
    review.problem = nil
    foldings += 1
    return [.review(id, review.clock, situation: situation)]
  }

  /// Looks back from another clock.
  mutating func lookBack(by clock: ConflictReview.Clock) -> [Job] {
    review.clock = clock
    review.result = nil
    return lookBack()
  }

  mutating func reviewCame(_ id: RequestID, so far: ConflictReview.Progress) {
    guard review.asked?.id == id else { return }
    review.progress = far
  }

  mutating func reviewed(_ id: RequestID, _ result: ConflictReview) {
    guard let asked = review.asked, asked.id == id else { return }
    review.asked = nil
    review.progress = nil
    review.result = result
    review.basis = asked.basis
    review.problem = nil
    foldings += 1
  }

  mutating func reviewFailed(_ id: RequestID, _ failure: FailureText) {
    guard review.asked?.id == id else { return }
    review.asked = nil
    review.progress = nil
    review.problem = failure
    foldings += 1
  }

  /// The entries that were recorded since the review on the screen was worked out.
  var entriesSinceReview: Int { snapshot.position - (review.basis?.position ?? snapshot.position) }

  /// What the Review screen is waiting for, asked for or not yet; nil when it waits for nothing.
  var reviewProgress: String? {
    guard review.asked != nil || review.result == nil && review.problem == nil else { return nil }
    guard let progress = review.progress else { return "Looking back over the record …" }
    return "Looking back over the record, as each department knew it: \(progress.percent) % …"
  }
}
