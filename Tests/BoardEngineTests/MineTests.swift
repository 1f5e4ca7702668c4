import BoardEngine
import BoardModel
import TestSupport
import Testing

@Suite struct MineTests {
  @Test func putsWhatCollidesBeforeWhatIsLateBeforeTheRest() throws {
    var builder = Scene.guards(standing: "refused")
    builder.undertaking("entry", ["guards"], "entry", at: 0, ["window": .window(0, 48)])
    builder.add(.taskRecorded, ["id": "late", "title": "Late", "department": "HO", "due": .hour(1)])
    builder.add(.taskRecorded, ["id": "soon", "title": "Soon", "department": "HO", "due": .hour(9)])
    builder.add(
      .taskRecorded, ["id": "theirs", "title": "Theirs", "department": "MOD", "waiting_on": "HO"])
    builder.add(
      .taskRecorded, ["id": "gone", "title": "Gone", "department": "HO", "status": "done", "due": .hour(1)])
    let items = Scene.state(builder).mine("HO", situation: "AFG-2021", at: BoardBuilder.hour(4), seen: 1000)
    #expect(items.map(\.subject.id) == ["pathway/entry/clearance", "late", "theirs", "soon"])
    #expect(items.map(\.reason) == [.colliding, .late, .waiting, .open])
    #expect(items.first { $0.reason == .late }?.detail == "late by 3 h")
  }

  @Test func showsWhatOthersChangedSinceTheLastLook() {
    var builder = Scene.guards()
    builder.add(.taskRecorded, ["id": "a", "title": "A", "department": "HO"])
    let seen = builder.events.count
    builder.add(.taskChanged, ["id": "a", "note": "MOD asks for the list", "by": "MOD"])
    let state = Scene.state(builder)
    let moment = BoardBuilder.hour(4)
    #expect(state.mine("HO", situation: nil, at: moment, seen: seen).map(\.reason) == [.changed])
    #expect(state.mine("HO", situation: nil, at: moment, seen: seen + 1).map(\.reason) == [.open])
    let own = state.mine("HO", situation: nil, at: moment, seen: seen, own: [seen + 1])
    #expect(own.map(\.reason) == [.open])
  }
}
