/// One department on the Board.
struct BoardColumn: Sendable {
  let department: String
  var title: String
  var pane = ListPane()
}
