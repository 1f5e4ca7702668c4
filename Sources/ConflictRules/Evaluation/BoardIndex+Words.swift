import BoardModel

extension BoardIndex {
  /// One recorded fact with what its event says of itself.
  package func fact(_ position: Int, _ text: String) -> ProofFact {
    guard let note = note(position) else { return ProofFact(position: position, text: text) }
    return ProofFact(
      position: position, text: text, source: note.source, status: note.status, account: note.account,
      occurred: note.occurred, firstLearnt: note.firstLearnt)
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
