/// The failures AF-01 to AF-20, AF-25 and AF-26 of the record, with the things that met and the harm that is dated.
///
/// The case says what happened and never what collides; so what is looked for stands here and not there.
enum Failures2021 {
  static let all: [Failure] = [
    Failure(
      id: "AF-01", title: "Home Office refuses interpreters whom MOD had told that they qualify",
      subjects: [
        ["undertaking/interpreter-eligible-may", "gate/security-check"],
        ["undertaking/interpreter-eligible-july", "gate/security-check"],
      ], harm: "kabul-falls"),
    Failure(
      id: "AF-02", title: "Guards refused by MOD are said by its minister to be flying out",
      subjects: [["undertaking/guards-being-evacuated", "gate/guards-permission"]],
      harm: "guards-still-at-home"),
    Failure(
      id: "AF-03", title: "Guards' buses wait at the airport and are not let in",
      subjects: [
        ["undertaking/guards-entry", "gate/airport-clearance"],
        ["instruction/guards-buses", "gate/airport-clearance"],
      ], harm: "guards-turned-back"),
    Failure(
      id: "AF-04", title: "Guards promised entry are left out to save capacity",
      subjects: [
        ["undertaking/guards-entry", "gate/call-forward"], ["instruction/guards-buses", "gate/call-forward"],
        ["undertaking/guards-entry", "action/extreme-measures"],
      ], harm: "guards-turned-back"),
    Failure(
      id: "AF-05", title: "Embassy interpreters are offered relocation without a next step",
      subjects: [["undertaking/embassy-interpreters-offer", "gate/relocation-steps"]], harm: "kabul-falls"),
    Failure(
      id: "AF-06",
      title: "Scholars who hold an award are put off, for visa steps that another department owns",
      subjects: [
        ["undertaking/chevening-award", "gate/chevening-visa"],
        ["undertaking/chevening-award", "policy/chevening"],
      ], harm: "kabul-falls"),
    Failure(
      id: "AF-07", title: "FCDO and Home Office each name another as owner of special cases",
      subjects: [["gate/lotr-selection"], ["policy/lotr"]], kind: "ownership", harm: nil),
    Failure(
      id: "AF-08", title: "Thousands of emails to the special-cases inbox stay unread",
      subjects: [["task/special-cases-inbox"]], harm: nil,
      lacks:
        "from the record: to whom a dated answer was promised, and how many emails the team could read in a day"
    ),
    Failure(
      id: "AF-09", title: "Special cases are selected without planning with MOD",
      subjects: [
        ["action/special-cases", "action/pitting"], ["action/special-cases", "resource/raf-seats"],
      ],
      harm: nil,
      lacks:
        "from the record: how many the FCDO selected against how many places on which day; MOD's view is testimony without a date"
    ),
    Failure(
      id: "AF-10", title: "New cases to be called forward without quota, while others are told to keep away",
      subjects: [
        ["instruction/new-cases-come", "resource/pjhq-quota"],
        ["instruction/new-cases-come", "instruction/keep-away"],
        ["action/call-forward-new", "resource/pjhq-quota"],
      ], harm: "baron-closed"),
    Failure(
      id: "AF-11", title: "The Foreign Secretary's clearance of new cases takes hours of a short window",
      subjects: [["instruction/new-cases-come", "gate/lotr-selection"], ["task/clear-new-cases"]],
      harm: "baron-closed"),
    Failure(
      id: "AF-12", title: "Soldiers sending call-forwards are locked out of their computers",
      subjects: [["task/call-forward-emails", "task/laptops"], ["task/laptops"]], harm: nil,
      lacks: "from the record: whom of those selected had been told to come by then, and a flight they missed"
    ),
    Failure(
      id: "AF-13", title: "Nobody can say who decided on the Nowzad staff",
      subjects: [["action/nowzad-call-forward"], ["group/nowzad-staff"]], harm: "nowzad-cleared"),
    Failure(
      id: "AF-14", title: "Capacity is said to have gone to the charity's staff and animals",
      subjects: [
        ["group/nowzad-staff", "resource/raf-seats"], ["action/nowzad-call-forward", "resource/raf-seats"],
      ],
      harm: nil, lacks: "from the record: how much gate time and how many soldiers either used"),
    Failure(
      id: "AF-15", title: "Families called as households are split at the compound",
      subjects: [
        ["undertaking/households-come", "gate/household-check"],
        ["undertaking/households-come", "group/household-wider"],
      ],
      harm: "household-wider-refused"),
    Failure(
      id: "AF-16", title: "A family called forward and not boarded has no route afterwards",
      subjects: [["undertaking/family-come-to-baron", "gate/resettlement-route"]], harm: nil),
    Failure(
      id: "AF-17", title: "Biometrics are required that cannot be given, of people told to wait",
      subjects: [["undertaking/wait-to-be-found", "reading/wait-to-be-found"]], harm: nil),
    Failure(
      id: "AF-18", title: "ARAP is narrowed for people who had been advised to apply",
      subjects: [["undertaking/category-4-reassured", "policy/arap"]], harm: "arap-5"),
    Failure(
      id: "AF-19", title: "Embassy staff leave while others need them to process people",
      subjects: [
        ["action/embassy-move", "action/pitting"], ["action/embassy-move", "action/security-checks"],
        ["action/embassy-move", "action/crisis-centre"],
      ], harm: nil),
    Failure(
      id: "AF-20", title: "Guidance says that return is safe while others say leave",
      subjects: [["action/asylum-decisions", "reading/returns-guidance-standing"]], harm: nil),
    Failure(
      id: "AF-25", title: "Calls do not reach people in time for a safe way",
      subjects: [["gate/call-forward", "group/arap-people"], ["gate/call-forward", "group/lotr-people"]],
      harm: nil,
      lacks:
        "from the record: one call with the hour at which it was sent, the hour at which it was read and who it was sent to"
    ),
    Failure(
      id: "AF-26", title: "Staff told to leave lose their claim by having left",
      subjects: [
        ["policy/arap", "group/staff-abroad"], ["action/arap-rule-june", "action/arap-relocations"],
      ],
      harm: nil),
  ]
}
