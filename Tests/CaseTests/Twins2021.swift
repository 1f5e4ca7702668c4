import BoardModel

/// The same case with one fact changed, and a finding gone.
struct Twin: Sendable {
  var failure: String
  /// The entry that is otherwise, with the field and what it says instead.
  var entry: String
  var field: String
  var value: JSONValue?
  /// Entries that could not follow then, and are left out.
  var without: [String] = []
  var finding: String

  static let all: [Twin] = [
    // The Home Office cleared the interpreters.
    Twin(
      failure: "AF-01", entry: "ho-refuses-interpreters", field: "standing", value: "cleared",
      finding: "pathway/interpreter-eligible-july/security-check"),
    // The guards had not been refused in July.
    Twin(
      failure: "AF-02", entry: "guards-rejected", field: "standing", value: "cleared",
      finding: "pathway/guards-being-evacuated/guards-permission"),
    // The guards were cleared when their buses arrived, and not turned back in the evening.
    Twin(
      failure: "AF-03", entry: "guards-waiting", field: "standing", value: "cleared",
      without: ["guards-turned-back"], finding: "pathway/guards-entry/airport-clearance"),
    // The guards were called forward.
    Twin(
      failure: "AF-04", entry: "guards-not-called", field: "standing", value: "cleared",
      finding: "pathway/guards-entry/call-forward"),
    // The offers came with papers and a journey.
    Twin(
      failure: "AF-05", entry: "embassy-interpreters-waiting", field: "standing", value: "cleared",
      finding: "pathway/embassy-interpreters-offer/relocation-steps"),
    // The awards were not put off.
    Twin(
      failure: "AF-06", entry: "chevening-1", field: "coverage",
      value: .object(JSONObject([("chevening-scholars", "yes")])),
      finding: "pathway/chevening-award/chevening-visa"),
    // The Foreign Secretary had said that the special cases were the FCDO's.
    Twin(
      failure: "AF-07", entry: "owner-by-foreign-secretary", field: "value", value: "FCDO",
      finding: "ownership/gate-lotr-selection/disputed"),
    // There was a quota for a hundred.
    Twin(
      failure: "AF-10", entry: "quota-gone", field: "capacity", value: .integer(100),
      finding: "capacity/pjhq-quota/instruction-new-cases-come"),
    // The travel advice did not speak of the airport.
    Twin(
      failure: "AF-10", entry: "keep-away", field: "status", value: "withdrawn",
      finding: "opposed/new-cases-come/keep-away"),
    // The Foreign Secretary had cleared the new cases.
    Twin(
      failure: "AF-11", entry: "new-cases-selected", field: "standing", value: "cleared",
      finding: "pathway/new-cases-come/lotr-selection"),
    // The record of the decision was found.
    Twin(
      failure: "AF-13", entry: "nowzad-decision-looked-for", field: "decision_record", value: "held",
      finding: "record/action-nowzad-call-forward"),
    // The household was told to wait until all of it was approved.
    Twin(
      failure: "AF-15", entry: "households-called", field: "promise", value: "wait",
      finding: "pathway/households-come/household-check"),
    // The family qualified afterwards.
    Twin(
      failure: "AF-16", entry: "family-refused", field: "standing", value: "cleared",
      finding: "pathway/family-come-to-baron/resettlement-route"),
    // The Home Office had said of the way in what the FCDO said.
    Twin(
      failure: "AF-17", entry: "biometrics-required", field: "value",
      value: "do not apply for a visa; wait to be identified",
      finding: "reliance/undertaking-wait-to-be-found/reading-wait-to-be-found"),
    // The new rules left those who had applied as they were.
    Twin(
      failure: "AF-18", entry: "arap-5", field: "coverage",
      value: .object(JSONObject([("arap-category-4", "discretion")])),
      finding: "reliance/undertaking-category-4-reassured/arap@5"),
    // The embassy's staff had stayed.
    Twin(
      failure: "AF-19", entry: "embassy-moves", field: "status", value: "withdrawn",
      finding: "lever/embassy-move/pitting/PRESENCE"),
    // The rule of June had not been applied.
    Twin(
      failure: "AF-26", entry: "arap-rule-june", field: "status", value: "withdrawn",
      without: ["arap-rule-june-ends"], finding: "lever/arap-rule-june/arap-relocations/ELIGIBILITY_STABLE"),
    // The Home Office's guidance had said what the FCDO's advice said.
    Twin(
      failure: "AF-20", entry: "returns-guidance-standing", field: "value",
      value: "leave now; the second advice to British nationals",
      finding: "reliance/action-asylum-decisions/reading-returns-guidance-standing"),
  ]
}
