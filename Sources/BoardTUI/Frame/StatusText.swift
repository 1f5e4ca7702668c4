import TextGrid

/// What the status line says in words: a notice, or why nothing can be changed.
///
/// What does not fit one row takes up to four where there are 24 or more, so that an alarm is read whole where it
/// arises: that a file was cut takes as many at 80 columns.
struct StatusText {
  let lines: [String]
  let style: CellStyle

  /// Nil where the status line has something else to show: a question, a filter being typed, the selection.
  init?(_ state: AppState, _ size: GridSize) {
    guard state.prompt == nil, state.filterField == nil else { return nil }
    let text: String
    if let notice = state.notice {
      text = notice.text
      style =
        switch notice.tone {
        case .plain: CellStyle(.accent)
        case .good: CellStyle(.good)
        case .wrong: CellStyle(.blocking, .bold)
        }
    } else if case .readOnly(let reason) = state.snapshot.verification {
      text = "Read only: \(reason)"
      style = CellStyle(.blocking, .bold)
    } else {
      return nil
    }
    let room = max(1, size.columns - 2)
    let limit = size.rows < FrameLayout.tall ? 2 : size.rows < 24 ? 3 : 4
    let wrapped = TextLayout.wrap(TextCleaning.clean(text), to: room, leavingRoom: true)
    guard wrapped.count > limit else {
      lines = wrapped
      return
    }
    lines =
      wrapped.prefix(limit - 1) + [TextLayout.truncate(wrapped[limit - 1] + " " + wrapped[limit], to: room)]
  }
}
