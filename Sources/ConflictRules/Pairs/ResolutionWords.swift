import BoardModel

extension Resolution {
  /// What it would mean here, as a sentence.
  ///
  /// - Parameters:
  ///   - first: The action that undermines, with whose it is; such as `FCDO: Suspend aid`.
  ///   - second: What is undermined.
  func proposal(first: String, second: String, owners: String) -> String {
    switch self {
    case .grandfather: "Those who relied on the old rule keep it, for: \(second)"
    case .delay: "One of the two waits: \(first), or \(second)"
    case .clear: "The gate clears those who wait for: \(second)"
    case .notify: "\(owners) tell those affected before: \(first)"
    case .nameOwner: "\(owners) name one department that holds both"
    case .carveOut: "Except from it what this needs: \(second)"
    case .generalLicence: "Issue a general licence with: \(first)"
    case .specificLicence: "Issue a licence for: \(second)"
    case .sequence: "\(owners) agree on an order: \(second), then \(first)"
    case .delegate: "Let those on the spot decide for: \(second)"
    case .singleList: "\(owners) work from one list"
    case .release: "Give back what is drawn on by: \(first)"
    case .narrow: "Narrow whom, where or what it concerns: \(first)"
    case .separateChannels: "Keep the two apart, with other people and other lines"
    case .informationBarrier: "Keep what each learns from the other"
    case .substitute: "Use another means to the same end than: \(first)"
    case .prePosition: "Bring what is needed into place before: \(first)"
    case .condition: "Tie it to conduct that is verified: \(first)"
    case .commonLine: "\(owners) agree on one message"
    case .pause: "Pause until the other is done: \(first)"
    case .escalate: "Take it to the committee"
    case .acceptRisk: "Accept the risk by name and until a date"
    case .withdraw: "Withdraw: \(first)"
    }
  }
}
