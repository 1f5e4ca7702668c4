import BoardModel

extension Twin {
  /// The second case with one fact changed.
  static let second: [Twin] = [
    // The land forces were not Saudi Arabia's.
    Twin(
      failure: "K1", entry: "actor-rslf", field: "controlled_by", value: nil,
      finding: "record/constraint-no-new-saudi/action-licence-radio-spares"),
    // The pause was for another place.
    Twin(
      failure: "K3", entry: "bar-court", field: "scope", value: ["places": ["london"]],
      finding: "record/constraint-no-new-saudi/action-licences-saudi"),
    // The draft called on the Houthis alone.
    Twin(
      failure: "K5", entry: "council", field: "scope", value: ["actors": ["houthis"]],
      finding: "logic/TN16/licences-saudi/council-draft"),
    // Nobody else gave advice on the applications of November 2016.
    Twin(
      failure: "K7", entry: "licences-decided-again", field: "rests_on", value: ["policy/criteria@1"],
      finding: "reliance/action-licences-saudi/reading-clear-risk-fco-nov"),
    // The Emirates alone were asked.
    Twin(
      failure: "K10", entry: "discourage", field: "scope", value: ["actors": ["uae-forces"]],
      finding: "logic/TN16/licences-saudi/discourage-assault"),
  ]
}
