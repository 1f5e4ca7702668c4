import BoardModel

extension BoardIndex {
  /// One recorded fact with what its event says of itself, under the title that the event knew: a source is not credited
  /// with words that came later.
  package func fact(_ position: Int, _ text: String) -> ProofFact {
    guard let note = note(position) else { return ProofFact(position: position, text: text) }
    return ProofFact(
      position: position, text: note.subject.map { said(text, of: $0, at: position) } ?? text,
      source: note.source, status: note.status, account: note.account,
      occurred: note.occurred, firstLearnt: note.firstLearnt)
  }

  /// A text about a thing, with the title that the thing had once an event was recorded in the place of today's.
  ///
  /// A title that changed is an event about the thing, after which whatever read the thing is asked again; so no note
  /// is taken.
  private func said(_ text: String, of subject: Subject, at position: Int) -> String {
    let now = tables.board.title(of: subject)
    let then = tables.board.title(of: subject, asOf: position)
    return now == then ? text : Words.replacing(now, with: then, in: text)
  }

  /// Facts in order of position, each once.
  package func facts(_ facts: [(Int, String)]) -> [ProofFact] {
    var texts: [Int: [String]] = [:]
    for (position, text) in facts { texts[position, default: []].append(text) }
    return texts.sorted { $0.key < $1.key }.map { position, texts in
      fact(position, Words.unique(texts).joined(separator: "; "))
    }
  }

  /// Who is hurt: groups with how many they are.
  package func hurt(_ names: [String]) -> String {
    Words.list(Words.unique(names).map { tables.board.groups[$0].map(Words.counted) ?? $0 })
  }

  package func people(_ names: [String]) -> String {
    names.isEmpty ? "people" : Words.list(Words.unique(names).map(groups.title))
  }

  /// What a call says, as the first half of a sentence.
  package func saying(_ call: Call) -> String {
    let people = people(call.groups)
    switch call.form {
    case .instruction(let instruction):
      return instruction.status.last?.value == .proposed
        ? "\(call.department) proposes to call \(people) forward"
        : "\(call.department) tells \(people) to go"
    case .undertaking(let undertaking):
      let place = undertaking.place.map { " to \(places.title($0))" } ?? ""
      switch undertaking.promise {
      case .come: return "\(call.department) told \(people) to come\(place)"
      case .eligible: return "\(call.department) told \(people) they are eligible"
      case .entry: return "\(call.department) promised \(people) entry"
      case .flight: return "\(call.department) promised \(people) a flight"
      case .wait, .other: return "\(call.department) made a promise to \(people)"
      }
    }
  }
}
