/// Something opened on top of a screen.
struct Page: Sendable {
  let target: Target
  var pane = ListPane()
}
