/// What else the board raises about 2021, judged by hand: a true collision that the record does not number, or noise.
enum Judgements2021 {
  static let all: [Judgement] = [
    .truth(
      "lever/arap-rule-june/objective/AFG-2021/rules-hold/ELIGIBILITY_STABLE",
      "Staff who had fled lost what they had counted on; the objective names no group, so it is only a watch."
    ),
    .noise(
      "lever/arap-rule-june/pitting/ELIGIBILITY_STABLE",
      "Those abroad were not to be flown out of Kabul; the scopes meet by the groups alone."),
    .noise(
      "lever/arap-rule-june/security-checks/ELIGIBILITY_STABLE",
      "The checks were of evacuees, and the rule was gone by then or within three days."),
    .truth(
      "lever/embassy-move/objective/AFG-2021/someone-answers/PRESENCE",
      "The situation asks that somebody be there to answer; the staff who could were leaving."),
    .truth(
      "lever/rules-of-december/objective/AFG-2021/rules-hold/ELIGIBILITY_STABLE",
      "Those told that they qualify no longer might; the objective names no group, so it is only a watch."),
    .truth(
      "pathway/guards-being-evacuated/airport-clearance",
      "A minister said that they were inside; nobody had cleared them to enter."),
    .truth(
      "pathway/guards-being-evacuated/city-crossing",
      "They were at home; nothing shows that anybody had brought them."),
    .noise(
      "pathway/guards-being-evacuated/raf-seat",
      "Nothing is recorded of their seats, and seats were not what was short."),
    .noise(
      "pathway/households-come/raf-seat",
      "Nothing is recorded of their seats, and seats were not what was short."),
    .truth(
      "opposed/embassy-interpreters-offer/keep-away",
      "They held an offer, were still in Afghanistan, and were told to keep away from the only way out."),
    .truth(
      "opposed/family-come-to-baron/keep-away",
      "Told by email to come to the Baron Hotel and by the travel advice to keep away, by one department."),
    .truth(
      "opposed/guards-entry/keep-away",
      "Promised entry, and told with everybody else to keep away from where it was given."),
    .truth(
      "opposed/guards-buses/keep-away",
      "The buses set off in the night in which everybody was told not to travel to the airport."),
    .noise(
      "pathway/guards-buses/raf-seat",
      "Nothing is recorded of their seats, and seats were not what was short."),
    .truth(
      "pathway/family-come-to-baron/abbey-gate-entry", "Never boarded; the gate closed with them outside."),
    .truth(
      "pathway/family-come-to-baron/baron-processing",
      "Never boarded; the hotel closed before they were processed."),
    .truth(
      "pathway/new-cases-come/abbey-gate-entry",
      "The way through the city took a day and the gate closed in 34 hours."),
    .truth(
      "pathway/new-cases-come/baron-processing",
      "The way through the city took a day and the hotel closed in 34 hours."),
    .noise(
      "ownership/undertaking-embassy-interpreters-offer/not-asked-HO",
      "Whether the Home Office was asked for their checks is not in the source."),
    .truth(
      "ownership/gate-household-check/no-lead",
      "Whose staff decided at the compound is not in the source, and nobody has said since."),
    .noise(
      "ownership/undertaking-households-come/not-asked-MOD",
      "Nothing is recorded of their seats, and seats were not what was short."),
    .truth(
      "ownership/gate-airport-clearance/no-lead",
      "Nobody held the clearance; six days later it was what the guards lacked."),
    .noise(
      "ownership/undertaking-guards-being-evacuated/not-asked-FCDO",
      "Whether the FCDO was asked to call them is not in the source."),
    .truth(
      "ownership/undertaking-guards-being-evacuated/not-asked-TALIBAN",
      "They were at home; passage through the city was agreed five days later."),
    .truth(
      "ownership/policy-guards-announcement/no-assessor",
      "A spokesperson announced it; no department was named to decide single cases, and none let them in."),
    .truth(
      "ownership/undertaking-guards-entry/not-asked-TALIBAN",
      "Promised entry with a city to cross; passage was agreed five days later."),
    .truth(
      "notice/undertaking-family-come-to-baron/gate-abbey-gate-entry",
      "Told to come, and never told when the gate would close."),
    .truth(
      "notice/undertaking-family-come-to-baron/gate-baron-processing",
      "Told to come, and never told when the hotel would close."),
    .truth(
      "ownership/gate-baron-processing/no-lead",
      "Staff of three departments worked there and no source names one that led."),
    .noise(
      "ownership/undertaking-family-come-to-baron/not-asked-MOD",
      "Whether MOD was asked for this family is not in the source."),
    .truth(
      "notice/instruction-new-cases-come/call",
      "A day or two to cross the city, for a call 34 hours before the end."),
    .truth(
      "ownership/instruction-new-cases-come/not-asked-HO",
      "The email asks the Foreign Secretary and speaks of the quota; the Home Office's check, the first step, is not in it."
    ),
    .noise(
      "ownership/instruction-new-cases-come/not-asked-TALIBAN",
      "Nobody asked at checkpoints for single cases; the way through was what it was."),
    .truth(
      "ownership/gate-airport-clearance/disputed",
      "The Home Office by one account, officials who process visas by another, nobody by the minister's; part of AF-03."
    ),
    .truth(
      "reliance/action-acrs/acrs/not-in-force",
      "Announced for up to 20,000 people and approved, and for four months there was no rule to apply under; part of AF-17."
    ),
    .truth(
      "reliance/undertaking-wait-to-be-found/acrs/not-in-force",
      "Told to wait under a scheme that had not opened and had no form to apply with; part of AF-17."
    ),
    .noise(
      "reliance/action-special-cases/lotr/not-in-force",
      "Ministers agreed the rule and the team began under it about one day; of which first the record says nothing."
    ),
  ]
}
