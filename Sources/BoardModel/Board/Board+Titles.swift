extension Board {
  /// What a thing was called at a moment, as is held now: by what happened, not by when it was recorded.
  package func title(of subject: Subject, at moment: Timestamp) -> String {
    guard !titles.isEmpty, let named = titles[Self.titleKey(subject)]?.value(at: moment) else {
      return title(of: subject)
    }
    return named + (subject.version.map { " v\($0)" } ?? "")
  }

  /// What the history called a thing once the event at a position had been recorded: what that event calls it.
  package func title(of subject: Subject, asOf position: Int) -> String {
    guard !titles.isEmpty, let timeline = titles[Self.titleKey(subject)] else { return title(of: subject) }
    let said = timeline.entries.filter { $0.position <= position }.max { $0.position < $1.position }
    return said?.value ?? title(of: subject)
  }

  /// What a thing has been called, in the order in which it came to be so; empty where it always had one title.
  package func titles(of subject: Subject) -> [Timeline<String>.Entry] {
    titles[Self.titleKey(subject)]?.entries ?? []
  }

  /// The thing that an event may give another title, with the title that it had before.
  func titled(by fact: FoldedEvent) -> (subject: Subject, title: String)? {
    guard fact.body.has("title"), let kind = fact.kind.entity, let id = fact.body.string("id"), has(kind, id)
    else { return nil }
    let subject = Subject(kind, id)
    return (subject, title(of: subject))
  }

  /// Keeps what a thing was called before an event, where the event gave it another title.
  ///
  /// Most things are never renamed and have no entry. A correction takes the place of what it corrects in time, but what
  /// was said stays: the event that is corrected still said it.
  mutating func keepTitle(_ former: String, of subject: Subject, before fact: FoldedEvent) {
    let title = title(of: subject)
    guard title != former else { return }
    let key = Self.titleKey(subject)
    var timeline = titles[key] ?? Timeline()
    if timeline.isEmpty { timeline.insert(former, occurred: .always, position: 0) }
    let corrected = fact.corrects.flatMap { timeline.occurred($0) }
    timeline.insert(title, occurred: corrected ?? fact.occurred, position: fact.position)
    titles[key] = timeline
  }

  private static func titleKey(_ subject: Subject) -> String { "\(subject.kind.rawValue)/\(subject.id)" }
}
