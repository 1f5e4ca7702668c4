/// What a careful reader of the record calls collisions in the second case, numbered K1 to K14.
///
/// They were laid down apart from the case and read only when it had been encoded and evaluated. What is found of an item
/// in passing, without the two sides that make it, does not count.
enum FailuresYemen {
  /// Licences that were in force when the court ruled.
  private static let extant = ["licences-saudi", "licences-winter", "licence-paveway"]
  private static let bars = ["no-new-saudi", "no-new-coalition"]
  private static let breaches = ["licence-air-cooler", "licence-radio-spares", "licence-counter-ied"]

  private static func pairs(_ actions: [String]) -> [Set<String>] {
    bars.flatMap { bar in actions.map { ["constraint/\(bar)", "action/\($0)"] } }
  }

  static let all: [Failure] = [
    Failure(
      id: "K1", title: "New licences for Saudi land forces against a promise to the court",
      subjects: pairs(breaches), harm: nil),
    Failure(
      id: "K2", title: "One promise in two scopes, and a list of partners that misses one",
      subjects: [
        ["constraint/no-new-saudi", "constraint/no-new-coalition"],
        ["undertaking/court-no-new-licences", "undertaking/house-no-new-licences"],
        ["constraint/no-new-coalition", "notice/notice-2019-09"],
      ], harm: "fuel-gauges",
      lacks:
        "from the rules: none compares the scopes of two texts of one promise; the licence for Jordan's aircraft is raised only once Jordan is counted, after it was extended"
    ),
    Failure(
      id: "K3", title: "A pause on new licences while existing ones are used for the same end",
      subjects: pairs(extant) + extant.map { ["action/\($0)", "policy/criteria"] }, harm: nil),
    Failure(
      id: "K4", title: "Relief for people whom the licensed force bombs, without a voice for DFID",
      subjects: [
        ["action/licences-saudi", "action/yemen-relief"],
        ["action/licences-saudi-bis", "action/yemen-relief"],
      ], harm: "water-system",
      lacks:
        "from the rules: a licence for arms takes nothing from relief, neither by the tool's effects nor by a rule about the two"
    ),
    Failure(
      id: "K5", title: "A truce is drafted while munitions are licensed to one side",
      subjects: [
        ["action/licences-saudi", "action/council-draft"],
        ["action/licences-winter", "action/council-draft"],
      ], harm: "prince-opposes"),
    Failure(
      id: "K6", title: "Parliament is told that breaches were assessed, and they were not",
      subjects: [["policy/past-strikes"], ["reading/assessed-no-breach"]], harm: "corrected",
      lacks:
        "from the rules: a statement that its own data do not bear out counts only where something is recorded to rest on it, and the record does not say so of the licences"
    ),
    Failure(
      id: "K7", title: "The head of licensing says suspend, the Foreign Office says do not",
      subjects: [
        ["action/licences-saudi-bis", "reading/clear-risk-fco-2016"],
        ["action/licences-saudi", "reading/clear-risk-fco-2016"],
        ["decision/1", "reading/clear-risk-fco-2016"],
        ["action/licences-saudi", "reading/clear-risk-fco-nov"],
        ["decision/2", "reading/clear-risk-fco-nov"],
      ], harm: "food-factory"),
    Failure(
      id: "K8", title: "The House is told that no British cluster munition was used, and one was",
      subjects: [["reading/cluster-none-used"], ["reading/cluster-used"]], harm: "used",
      lacks:
        "from the rules: accounts of one attribute that disagree are raised only where something rests on one"
    ),
    Failure(
      id: "K9", title: "A warning about starvation, then combat aircraft and a partnership",
      subjects: [
        ["action/access-demand", "action/typhoon-memorandum"],
        ["action/access-demand", "action/relief-centre-memorandum"],
      ], harm: "typhoon",
      lacks:
        "from the case: the sale has no tool in it, as the catalogue had none then; by the record the demand had been met before"
    ),
    Failure(
      id: "K10", title: "An assault is discouraged while its leaders' coalition is armed",
      subjects: [["action/licences-saudi", "action/discourage-assault"]], harm: "assault"),
    Failure(
      id: "K11", title: "Sanctions, new licences and a friendly call within three days",
      subjects: [["action/human-rights-sanctions", "action/licences-resumed"]], harm: "licences-2020",
      lacks:
        "from the record: whom the listed Saudi nationals served; the resumed licences against the ceasefire calls are raised"
    ),
    Failure(
      id: "K12", title: "A delegation is invited to the arms fair during the pause",
      subjects: pairs(["arms-fair"]), harm: nil,
      lacks:
        "from the case: the invitation has no tool in it, as the catalogue had none for promoting exports then"
    ),
    Failure(
      id: "K13", title: "Nobody checks grants against the promise; a breach is found by chance",
      subjects: bars.map { ["constraint/\($0)"] } + [["gate/licence-grant"]], kind: "ownership",
      harm: "noticed", lacks: "from the rules: none asks who checks that a constraint or a promise is kept"),
    Failure(
      id: "K14", title: "Rulings, reports and strikes that lead to no dated reassessment",
      subjects: [["abuse/august-strikes", "policy/criteria"], ["reading/clear-risk-lords"]], harm: "judgment",
      lacks:
        "from the record: no trip-wire was laid down; and from the rules: none asks for a review when an abuse is reported of an actor for whom a licence rests on a view of the risk"
    ),
  ]
}
