import BoardModel
import TestSupport
import Testing

/// What a thing was called, by when it was so and by which entry says it.
@Suite struct TitleTests {
  private let promise = Subject(.undertaking, "entry")
  private func hour(_ hours: Double) -> Timestamp { BoardBuilder.hour(hours) }

  @Test func `a thing that is renamed was called otherwise before`() throws {
    var builder = BoardBuilder()
    let first = builder.undertaking("entry", ["guards"], at: 0, ["title": "Come to the airport"])
    builder.now = hour(9)
    let second = builder.add(
      .undertakingChanged, ["id": "entry", "title": "Wait at home", "occurred": .time(9)])
    let board = builder.board
    #expect(board.title(of: promise) == "Wait at home")
    #expect(board.title(of: promise, asOf: first) == "Come to the airport")
    #expect(board.title(of: promise, asOf: second) == "Wait at home")
    #expect(board.title(of: promise, at: hour(8)) == "Come to the airport")
    #expect(board.title(of: promise, at: hour(9)) == "Wait at home")
    #expect(board.titles(of: promise).map(\.value) == ["Come to the airport", "Wait at home"])
  }

  @Test func `a thing that was never renamed is called the same throughout`() {
    var builder = BoardBuilder()
    let first = builder.undertaking("entry", ["guards"], at: 0)
    builder.add(.undertakingChanged, ["id": "entry", "title": "entry", "status": "withdrawn"])
    let board = builder.board
    #expect(board.title(of: promise, asOf: first) == "entry")
    #expect(board.title(of: promise, at: hour(-5)) == "entry")
    #expect(board.titles(of: promise).isEmpty)
  }

  @Test func `a corrected title was so all along, and its entry said what it said`() {
    var builder = BoardBuilder()
    builder.undertaking("entry", ["guards"], at: 0, ["title": "A"])
    let wrong = builder.add(.undertakingChanged, ["id": "entry", "title": "B", "occurred": .time(5)])
    builder.now = hour(20)
    let right = builder.add(
      .undertakingChanged, ["id": "entry", "title": "C", "corrects": .integer(Int64(wrong))])
    let board = builder.board
    #expect(board.title(of: promise, at: hour(4)) == "A")
    #expect(board.title(of: promise, at: hour(6)) == "C")
    #expect(board.title(of: promise, asOf: wrong) == "B")
    #expect(board.title(of: promise, asOf: right) == "C")
  }
}
