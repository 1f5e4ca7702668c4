package import BoardModel

/// A history drawn by lot, event by event: everything that rules read, recorded late, roughly, corrected and anew.
///
/// Few things with many changes each, so that nearly every event meets another. Some identifiers are those of
/// another kind of thing, too.
package struct RandomHistory {
  package private(set) var builder = BoardBuilder()
  var dice: Dice
  /// Positions of the events that spoke of each thing.
  private var spoken: [String: [Int]] = [:]
  private var versions: [String: Int] = [:]
  var decisions = 0
  /// A rough moment at which several things happen.
  var shared: UncertainTime?

  package init(seed: Int) {
    dice = Dice(seed)
    for _ in 0..<8 { _ = dice.next() }
    for department in Self.departments { builder.department(department) }
    builder.group("at_risk")
    builder.group("staff", within: ["at_risk"])
    builder.group("guards", within: ["staff"])
    builder.group("scholars", within: ["at_risk"], ["overlaps": .names("staff")])
    builder.group("families", ["family_of": .names("guards")])
    builder.place("kabul")
    builder.place("airport", within: "kabul")
    builder.actor("power")
    builder.actor("force", controlledBy: "power")
    builder.actor("militia", controlledBy: "power")
    builder.tool("T1", lowers: ["PRESENCE"])
    builder.tool("T2", needs: ["PRESENCE", "MOBILITY_OUT"])
    builder.tool("T3", needs: ["CHANNEL"], ["actor_logic": "all_parties"])
    builder.rule(
      "R1", first: ["tools": ["T1"]], second: ["tools": ["T2"], "objectives": true],
      requires: ["places", "actors"],
      [
        "blocking_when": .names(["lead_time", "stake", "on_the_way", "abuse"][seed % 4]), "remedy_days": 1,
      ])
    builder.pathway("w0", ["staff"], ["g0", "g1"])
    builder.pathway("w1", ["scholars", "guards"], ["g2", "x", "g0"])
  }

  package var events: [Event] { builder.events }

  /// Adds one event drawn by lot and answers it.
  package mutating func step() -> Event {
    builder.now = builder.now.adding(TimeSpan(milliseconds: Int64(roll(0...3_600_000))))
    switch roll(0...152) {
    case 100...106: addNotice()
    case 107...111: addOwnerAccount()
    case 112...118: addLimit()
    case 119...129: addWarning()
    case 130...144: addAction()
    case 145...152: addAbuse()
    case 0: addRegister()
    case 1...7: addPolicy()
    case 8...27: addGate()
    case 28...42: addUndertaking()
    case 43...60: addInstruction()
    case 61...66: addResource()
    case 67...79: addDraw()
    case 80...82: addReading()
    case 83...87: addDecision()
    case 88...92: addTask()
    case 93...97: addAction()
    default: builder.add(.logLine, ["text": "A line", "flavour": "statement", "occurred": occurred()])
    }
    return builder.events[builder.events.count - 1]
  }

  /// Adds what a board has decided to record.
  package mutating func record(_ kind: EventKind, _ body: JSONObject) -> Event {
    builder.add(kind, Dictionary(body.members.map { ($0.0, $0.1) }) { $1 })
    return builder.events[builder.events.count - 1]
  }

  // MARK: - Events

  private mutating func addRegister() {
    switch roll(0...3) {
    case 0:
      builder.group(pick(Self.groups), within: maybe(2) ? [pick(Self.groups)] : [], ["title": "People"])
    case 1: builder.place(pick(Self.places), within: maybe(2) ? "kabul" : nil)
    case 2: builder.pathway(pick(["w0", "w1", "w2"]), [pick(Self.groups)], [pick(Self.gates), "g1"])
    default:
      builder.add(.situationOpened, ["id": "AFG-2021", "title": "Afghanistan", "stage": .string("ongoing")])
    }
  }

  private mutating func addPolicy() {
    let id = pick(Self.policies)
    guard let number = versions[id] else {
      versions[id] = 0
      builder.policy(id, by: pick(Self.departments))
      return
    }
    if maybe(6) {
      let decider = pick(Self.departments)
      builder.add(
        .policyChanged,
        ["id": .string(id), pick(["assessor", "checker"]): .string(decider), "occurred": occurred()])
      return
    }
    var coverage: [String: String] = [:]
    for group in Self.groups where maybe(2) {
      coverage[group] = pick(["yes", "no", "discretion", "unknown"])
    }
    coverage["staff"] = coverage["staff"] ?? pick(["yes", "no"])
    let isCorrection = number > 0 && maybe(4)
    var fields: [String: JSONValue] = [
      "id": .string(id), "version": .integer(Int64(isCorrection ? number : number + 1)),
      "coverage": .object(JSONObject(coverage.map { ($0.key, .string($0.value)) })),
      "applies_to_pending": .bool(maybe(2)), "occurred": occurred(),
    ]
    if isCorrection {
      fields["corrects"] = (spoken["policy/\(id)"]?.last).map { .integer(Int64($0)) }
    } else {
      versions[id] = number + 1
    }
    spoken["policy/\(id)", default: []].append(builder.add(.policyVersioned, fields))
  }

  private mutating func addGate() {
    let id = pick(Self.gates)
    if maybe(2) {
      let group: JSONValue = .string(pick(Self.groups))
      let standing = pick(["not_asked", "pending", "partly", "cleared", "refused", "moved"])
      add(
        .gateCounted, "gate", id,
        ["group": group, "standing": .string(standing), "refused": .integer(Int64(roll(0...1)))])
      return
    }
    var fields: [String: JSONValue] = [:]
    if maybe(2) { fields["kind"] = .string(pick(["eligibility", "security", "entry", "travel"])) }
    if maybe(3) { fields["lead_hours"] = .integer(Int64(roll(1...12))) }
    if maybe(2) { fields["policy"] = .string(pick(Self.policies)) }
    if maybe(4) { fields["resource"] = .string(pick(Self.resources)) }
    if maybe(3) { fields["closes"] = moment() }
    if maybe(4) { fields["owner"] = .string(pick(Self.departments)) }
    speak("gate", id, .gateRecorded, .gateChanged, fields)
  }

  private mutating func addUndertaking() {
    var fields: [String: JSONValue] = [:]
    if maybe(2) { fields["window"] = window() }
    if maybe(2) { fields["status"] = .string(pick(["in_force", "in_force", "withdrawn", "kept"])) }
    if maybe(2) { fields["rests_on"] = grounds() }
    var first: [String: JSONValue] = [
      "department": .string(pick(Self.departments)),
      "promise": .string(pick(["come", "eligible", "entry", "flight", "wait"])),
      "groups": JSONValue(Array(Set([pick(Self.groups), pick(Self.groups)])).sorted()),
    ]
    if maybe(2) { first["place"] = .string(pick(Self.places)) }
    speak("undertaking", pick(Self.undertakings), .undertakingGiven, .undertakingChanged, fields, first)
  }

  private mutating func addInstruction() {
    var fields: [String: JSONValue] = ["scope": JSONValue(scope())]
    if maybe(2) { fields["status"] = .string(pick(["proposed", "in_force", "in_force", "withdrawn"])) }
    var first: [String: JSONValue] = [
      "department": .string(pick(Self.departments)), "direction": .string(pick(["go", "avoid"])),
    ]
    if maybe(2) { first["rests_on"] = grounds() }
    speak("instruction", pick(Self.instructions), .instructionGiven, .instructionChanged, fields, first)
  }

  private mutating func addResource() {
    speak(
      "resource", pick(Self.resources), .resourceRecorded, .resourceChanged,
      ["capacity": .integer(Int64(roll(0...2) * 30))],
      ["department": .string(pick(Self.departments)), "unit": "seats"])
  }

  private mutating func addDraw() {
    var fields: [String: JSONValue] = [:]
    if maybe(2) { fields["amount"] = .integer(Int64(roll(0...40))) }
    if maybe(3) { fields["window"] = window() }
    if maybe(3) { fields["status"] = .string(pick(["planned", "held", "released"])) }
    var first: [String: JSONValue] = [
      "department": .string(pick(Self.departments)), "resource": .string(pick(Self.resources)),
    ]
    if maybe(2) {
      first["for"] = .string(
        maybe(2) ? "undertaking/\(pick(Self.undertakings))" : "instruction/\(pick(Self.instructions))")
    }
    speak("draw", pick(Self.draws), .drawRecorded, .drawChanged, fields, first)
  }

  private mutating func addReading() {
    builder.add(
      .readingRecorded,
      [
        "id": .string(pick(Self.readings)), "subject": .string("group/\(pick(Self.groups))"),
        "attribute": "number", "value": .string(pick(["40", "68"])), "occurred": occurred(),
      ])
  }

  private mutating func addDecision() {
    if decisions > 0, maybe(3) {
      builder.add(
        .decisionCompleted,
        [
          "number": .integer(Int64(roll(1...decisions))), "rests_on": grounds(), "occurred": occurred(),
          "review_at": moment(), "conditions": "for now",
        ])
      return
    }
    var fields: [String: JSONValue] = ["title": "Decided", "rests_on": grounds(), "occurred": occurred()]
    if maybe(2) { fields["review_at"] = moment() }
    if decisions > 0, maybe(2) { fields["supersedes"] = .integer(Int64(roll(1...decisions))) }
    decisions += 1
    fields["number"] = .integer(Int64(decisions))
    builder.add(.decisionRecorded, fields)
  }

  private mutating func addTask() {
    var fields: [String: JSONValue] = [:]
    if maybe(2) { fields["rests_on"] = grounds() }
    if maybe(2) { fields["status"] = .string(pick(["todo", "doing", "done", "dropped"])) }
    if maybe(2) { fields["waiting_on"] = .string(pick(Self.departments)) }
    if maybe(3) { fields["action"] = .string(pick(Self.actions)) }
    speak(
      "task", pick(Self.tasks), .taskRecorded, .taskChanged, fields,
      ["department": .string(pick(Self.departments))])
  }

  private mutating func addAction() {
    var fields: [String: JSONValue] = [:]
    if maybe(2) { fields["rests_on"] = grounds() }
    if maybe(2) { fields["scope"] = JSONValue(maybe(2) ? scope() : lastingScope()) }
    if maybe(2) { fields["status"] = .string(pick(["proposed", "active", "active", "suspended", "ended"])) }
    if maybe(2) { fields["tool"] = .string(pick(Self.tools)) }
    if maybe(3) { fields["stake"] = .string(pick(["lives", "liberty"])) }
    if maybe(4) { fields["decision_record"] = .string(pick(["held", "absent", "not_in_source"])) }
    if maybe(4) { fields["decision"] = .integer(Int64(roll(1...4))) }
    if maybe(4) { fields["uses"] = .names(pick(Self.actors)) }
    if maybe(4) {
      fields["effects"] = [
        [
          "lever": .string(pick(["MOBILITY_OUT", "PRESENCE", "CHANNEL"])),
          "direction": .string(pick(["needs", "raises", "lowers"])), "reason": "r",
        ]
      ]
    }
    speak(
      "action", pick(Self.actions), .actionRecorded, .actionChanged, fields,
      [
        "department": .string(pick(Self.departments)), "tool": .string(pick(Self.tools)), "status": "active",
        "scope": JSONValue(lastingScope()),
      ])
  }

  private mutating func addNotice() {
    builder.add(
      .noticeSent,
      [
        "id": .string(pick(["o0", "o1", "o2"])), "title": "Notice",
        "department": .string(pick(Self.departments)),
        "groups": .names(pick(Self.groups)),
        "about": .names(
          pick([
            "gate/\(pick(Self.gates))", "policy/\(pick(Self.policies))", "policy/\(pick(Self.policies))@2",
            "undertaking/\(pick(Self.undertakings))", "instruction/\(pick(Self.instructions))",
          ])), "occurred": occurred(),
      ])
  }

  private mutating func addOwnerAccount() {
    builder.add(
      .readingRecorded,
      [
        "id": .string(pick(["q3", "q4", "q5"])), "subject": .string("gate/\(pick(["g0", "g1"]))"),
        "attribute": .string(pick(["owner", "lead"])), "value": .string(pick(Self.departments + ["others"])),
        "occurred": occurred(),
      ].merging(maybe(2) ? ["by": .string(pick(Self.departments))] : [:]) { $1 })
  }

  private mutating func addLimit() {
    if maybe(3) {
      speak(
        "exception", pick(["e0", "e1"]), .exceptionRecorded, .exceptionChanged,
        ["status": .string(pick(["in_force", "lifted"]))],
        ["department": .string(pick(Self.departments)), "from": .names(pick(Self.actions))])
      return
    }
    var fields: [String: JSONValue] = ["status": .string(pick(["in_force", "in_force", "lifted"]))]
    if maybe(2) { fields["scope"] = JSONValue(scope()) }
    speak(
      "constraint", pick(Self.constraints), .constraintRecorded, .constraintChanged, fields,
      ["department": .string(pick(Self.departments)), "tools": .names(pick(Self.tools))])
  }

  private mutating func addWarning() {
    switch roll(0...5) {
    case 0:
      let tool = pick(Self.tools)
      let logic: [String: JSONValue] =
        maybe(4) ? [:] : ["actor_logic": .string(tool == "T3" ? "all_parties" : "targeted")]
      builder.tool(
        tool, needs: ["T2": ["PRESENCE", "MOBILITY_OUT"], "T3": ["CHANNEL"]][tool] ?? [],
        lowers: tool == "T1" ? ["PRESENCE"] : [],
        ["stages": .names(pick(["ongoing", "imminent"])), "decision_owed": .bool(maybe(2))].merging(logic) {
          $1
        })
    case 1:
      builder.add(
        spoken["situation"] == nil ? .situationOpened : .situationChanged,
        [
          "id": "AFG-2021", "stage": .string(pick(["risk", "imminent", "ongoing", "aftermath"])),
          "occurred": occurred(),
        ].merging(spoken["situation"] == nil ? ["title": "Afghanistan"] : [:]) { $1 })
      spoken["situation"] = [builder.events.count]
    case 2, 3:
      var fields: [String: JSONValue] = ["state": .string(pick(["unknown", "absent", "present"]))]
      if maybe(2) { fields["watchers"] = maybe(2) ? .names(pick(Self.departments)) : JSONValue([String]()) }
      speak("indicator", pick(Self.indicators), .indicatorRecorded, .indicatorChanged, fields)
    case 4:
      let id = pick(Self.tripwires)
      guard spoken["tripwire/\(id)"] != nil else {
        spoken["tripwire/\(id)"] = [
          builder.tripwire(id, within: roll(1...20), ["indicators": JSONValue(Self.indicators)])
        ]
        return
      }
      builder.add(.dutyTakenUp, ["tripwire": .string(id), "occurred": occurred()])
    default:
      builder.add(
        .triggerReceived,
        [
          "id": .string("z\(roll(0...2))"), "title": "Warning", "tripwire": .string(pick(Self.tripwires)),
          "occurred": occurred(),
        ])
    }
  }

  /// Reports an abuse, or another account of one in place of the first: by somebody else, elsewhere or at another time.
  private mutating func addAbuse() {
    let id = pick(Self.abuses)
    let former = spoken["abuse/\(id)"]?.last
    var fields: [String: JSONValue] = [
      "id": .string(id), "title": .string("Raid \(roll(0...9))"), "actor": .string(pick(Self.actors)),
      "groups": maybe(5) ? JSONValue([String]()) : .names(pick(Self.groups)), "occurred": occurred(),
      "source_status": .string(pick(["finding", "press"])),
    ]
    if maybe(2) { fields["place"] = .string(pick(Self.places)) }
    if let former { fields["corrects"] = .integer(Int64(former)) }
    spoken["abuse/\(id)", default: []].append(builder.add(.abuseReported, fields))
  }

  /// Records a thing when it is spoken of for the first time, and changes it later, its title now and then.
  private mutating func speak(
    _ word: String, _ id: String, _ recorded: EventKind, _ changed: EventKind, _ fields: [String: JSONValue],
    _ first: [String: JSONValue] = [:]
  ) {
    var all = fields
    if spoken["\(word)/\(id)"] == nil {
      all["title"] = .string("\(word) \(id)")
      add(recorded, word, id, all.merging(first) { $1 })
    } else {
      if maybe(5) { all["title"] = .string("\(word) \(id) \(roll(0...9))") }
      add(changed, word, id, all)
    }
  }

  private mutating func add(_ kind: EventKind, _ word: String, _ id: String, _ fields: [String: JSONValue]) {
    var all = fields
    all["id"] = .string(id)
    all["occurred"] = maybe(3) ? nil : occurred()
    if maybe(6), let former = spoken["\(word)/\(id)"]?.randomElement(using: &dice) {
      all["corrects"] = .integer(Int64(former))
    }
    if maybe(6) { all["learnt"] = .object(JSONObject([("HO", moment()), ("MOD", moment())])) }
    spoken["\(word)/\(id)", default: []].append(builder.add(kind, all))
  }
}
