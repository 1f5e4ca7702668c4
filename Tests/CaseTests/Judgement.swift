/// What a person makes of a finding that answers to no failure of the record.
struct Judgement {
  var finding: String
  var isNoise: Bool
  var reason: String

  static func truth(_ finding: String, _ reason: String) -> Judgement {
    Judgement(finding: finding, isNoise: false, reason: reason)
  }

  static func noise(_ finding: String, _ reason: String) -> Judgement {
    Judgement(finding: finding, isNoise: true, reason: reason)
  }
}
