import BoardEngine
import BoardModel

extension FormBuilder {
  var reviewFields: [FormField] {
    let (moment, isTrue) =
      switch state.review.clock {
      case .today: (nil as Timestamp?, false)
      case .known(let moment): (moment, false)
      case .trueAt(let moment): (moment, true)
      }
    return [
      FormField(
        "moment", "Moment", line: EntryTime.text(moment),
        help: "empty: with all that is held now; else \(EntryTime.help)"),
      FormField(
        "clock", "Looking at",
        choices: [
          FormChoice("known", "what was known then", letter: "k"),
          FormChoice("true", "what is now held to be true then", letter: "t"),
        ], value: isTrue ? "true" : "known",
        help: "k what had been recorded, or learnt by somebody, by then · t what we now hold to have been so"),
    ]
  }
}

extension AppState {
  /// Looks back from the moment and clock that the form says.
  mutating func lookBackAsSaid(_ form: FormState) -> [Job] {
    let text = form.text("moment")
    guard let time = text.isEmpty ? UncertainTime(now) : EntryTime.parse(text, now: now) else {
      self.form?.problems = [
        .init(field: "moment", what: "“\(text)” is no time", remedy: "Write it \(EntryTime.help)")
      ]
      self.form?.focus(on: "moment")
      return []
    }
    self.form = nil
    if text.isEmpty { return lookBack(by: .today) }
    return lookBack(by: form.text("clock") == "true" ? .trueAt(time.latest) : .known(time.latest))
  }
}
