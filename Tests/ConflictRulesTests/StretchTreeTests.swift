import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct StretchTreeTests {
  @Test("answers as a list would, while stretches come and go", arguments: 0..<20)
  func agreesWithList(_ seed: Int) {
    var dice = Dice(seed + 1)
    var list: Set<Int> = []
    func stretch(_ number: Int) -> Stretch {
      let from = number / 7 % 40
      let end = from + number % 7
      return Stretch(
        from: number % 11 == 0 ? nil : BoardBuilder.hour(Double(from)),
        to: number % 13 == 0 ? nil : BoardBuilder.hour(Double(end)), name: "n\(number)")
    }
    var tree = StretchTree((0..<50).map(stretch))
    list.formUnion(0..<50)
    for _ in 0..<300 {
      let number = Int.random(in: 0..<400, using: &dice)
      if list.remove(number) != nil {
        tree.remove(stretch(number))
      } else {
        list.insert(number)
        tree.insert(stretch(number))
      }
      #expect(tree.count == list.count)
      let moment = BoardBuilder.hour(Double.random(in: -1..<50, using: &dice))
      let later = moment.adding(.hours(6))
      let all = list.map(stretch)
      #expect(
        tree.names(at: moment).sorted()
          == all.filter { $0.from <= moment && moment < $0.to }.map(\.name).sorted())
      #expect(
        tree.stretches(after: moment, upTo: later)
          == all.filter { $0.from > moment && $0.from <= later }.sorted())
    }
  }
}
