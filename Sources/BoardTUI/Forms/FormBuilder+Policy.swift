import BoardModel

extension FormBuilder {
  private var coverageChoices: [FormChoice] {
    [
      FormChoice("", "not stated"), FormChoice("yes", letter: "y"), FormChoice("no", letter: "n"),
      FormChoice("discretion", letter: "d"), FormChoice("unknown", letter: "u"),
    ]
  }

  private var groups: [Group] {
    board.groups.sorted.filter { $0.situation == situation || situation.isEmpty }
  }

  func policyFields(_ policy: Policy) -> [FormField] {
    let latest = policy.versions.last
    let stated = latest?.coverage ?? [:]
    let named = groups.filter { stated[$0.id] != nil }
    let others = groups.filter { stated[$0.id] == nil }
    let coverage = (named + others).map { group in
      var field = FormField(
        "coverage \(group.id)", group.title, choices: coverageChoices,
        value: latest?.coverage[group.id]?.rawValue ?? "",
        help: "whether \(group.title) are covered: y yes · n no · d discretion · u unknown")
      field.isHidden = stated[group.id] == nil && !named.isEmpty
      return field
    }
    return [
      FormField("summary", "Says", help: "what the new version says, in a line"),
      FormField("occurred", "Effective", help: "when it takes effect; empty is now: \(EntryTime.help)"),
      FormField(
        "applies_to_pending", "Pending cases",
        choices: [FormChoice("no"), FormChoice("yes", "yes, judged by it")],
        value: latest?.appliesToPending == true ? "yes" : "no",
        help: "whether cases lodged before are judged by it"),
    ] + coverage + commonFields.filter { $0.name != "occurred" }
  }

  func policyCommand(_ id: String, _ reader: inout FieldReader) -> Result<Command, Unreadable> {
    reader.set("id", .string(id))
    reader.text("summary", "late_reason")
    reader.flag("applies_to_pending")
    reader.occurred()
    var coverage = JSONObject()
    for field in reader.form.fields where field.name.hasPrefix("coverage ") && !field.text.isEmpty {
      coverage[String(field.name.dropFirst("coverage ".count))] = .string(field.text)
    }
    reader.set("coverage", .object(coverage))
    reader.acknowledgement()
    return reader.command(.policyVersioned, situation: board.policies[id]?.situation ?? situation)
  }
}
