package import TextGrid

/// Which key means what where: declared once, and what keys, help, hints and documentation are made of.
package enum KeyTable {
  package static let bindings: [KeyBinding] = [
    KeyBinding(.moveUp, ["up", "k"], "one line up"),
    KeyBinding(.moveDown, ["down", "j"], "one line down"),
    KeyBinding(.moveLeft, ["[", "left", "h"], in: .board, "to the department on the left"),
    KeyBinding(
      .moveRight, ["]", "right"], in: .board, "to the department on the right", hint: "next department",
      priority: 9),
    KeyBinding(.moveToFirst, ["home", "g"], "to the first line"),
    KeyBinding(.moveToLast, ["end", "G"], "to the last line"),
    KeyBinding(.pageUp, ["pgup", "ctrl-b"], "a page up"),
    KeyBinding(.pageDown, ["pgdn", "ctrl-f"], "a page down"),
    KeyBinding(.halfPageUp, ["ctrl-u"], "half a page up"),
    KeyBinding(.halfPageDown, ["ctrl-d"], "half a page down"),
    KeyBinding(.open, ["enter"], "open what is selected", hint: "open", priority: 0),
    KeyBinding(
      .open, ["enter", "right", "+"], in: .conflicts, "open what is selected, or unfold a group",
      hint: "open",
      priority: 0),
    KeyBinding(.fold, ["left", "-"], in: .conflicts, "fold a group of conflicts with one cause"),
    KeyBinding(.back, ["esc"], "back, or clear the filter"),
    KeyBinding(.back, ["esc"], in: .page, "back to where you came from", hint: "back", priority: 1),

    KeyBinding(.nextScreen, ["tab"], "the next screen", hint: "screens", priority: 12),
    KeyBinding(.previousScreen, ["shift-tab"], "the screen before"),
    KeyBinding(.showMine, ["1"], "Mine: what collides, is late, waits for you, has changed"),
    KeyBinding(.showBoard, ["2"], "Board: a column for each department"),
    KeyBinding(
      .showConflicts, ["c", "3"], "Conflicts: open, coming and settled ones", hint: "conflicts", priority: 3),
    KeyBinding(.showDecisions, ["4"], "Decisions: the decision log"),
    KeyBinding(.showLog, ["5"], "Log: the running log"),
    KeyBinding(
      .showReview, ["6"],
      "Review: since when conflicts were so, known, raised, shown"),

    KeyBinding(.nextSituation, ["S"], "the next situation, on a board that has several"),

    KeyBinding(
      .filter, ["/"], "filter by words, on the Board in every column; ! before one leaves it out",
      hint: "filter", priority: 8),
    KeyBinding(.help, ["?", "F1"], "help: search by word or key, Enter runs it", hint: "help", priority: 5),
    KeyBinding(.palette, [":", "ctrl-p"], "every command by name", hint: "command", priority: 11),

    KeyBinding(.logLine, ["l"], "log a line in the running log", hint: "log a line", priority: 4),
    KeyBinding(.updateTask, ["u"], "update the selected task", hint: "update", priority: 2),
    KeyBinding(.newTask, ["t"], "a new task"),
    KeyBinding(.newAction, ["A"], "a new action"),
    KeyBinding(
      .change, ["e"], "change what is selected: a promise, gate, action …; add to a decision", hint: "change",
      priority: 11),
    KeyBinding(
      .change, ["e"], in: .page, "change what is opened, or add to a decision", hint: "change", priority: 2),
    KeyBinding(
      .recordOther, ["n"],
      "record something else: a promise, gate, notice, account …",
      hint: "record …", priority: 10),
    KeyBinding(.newPolicyVersion, ["v"], "a new version of the selected policy"),
    KeyBinding(
      .decide, ["d"], "record a decision; it settles the selected conflict", hint: "decide", priority: 6),
    KeyBinding(
      .acknowledge, ["a"], in: .conflicts, "say that your department has seen the conflict", hint: "seen it",
      priority: 2),
    KeyBinding(
      .acknowledge, ["a"], in: .mine, "say that your department has seen the conflict", hint: "seen it",
      priority: 2),
    KeyBinding(.acknowledge, ["a"], in: .page, "say that your department has seen the conflict"),
    KeyBinding(
      .waysOut, ["r"], in: .conflicts, "what can be done about the conflict, and what that would settle",
      hint: "resolve", priority: 7),
    KeyBinding(
      .waysOut, ["r"], in: .mine, "what can be done about the conflict, and what that would settle",
      hint: "resolve", priority: 6),
    KeyBinding(
      .waysOut, ["r"], in: .page, "what can be done about the conflict, and what that would settle",
      hint: "resolve", priority: 2),
    KeyBinding(
      .decide, ["d"], in: .page, "record a decision; it settles the conflict that is opened", hint: "decide",
      priority: 2),
    KeyBinding(
      .toggleOrder, ["o"], in: .conflicts,
      "worst first, or in a committee's order: what nobody has looked at first", hint: "other order",
      priority: 9),
    KeyBinding(
      .sayResolving, ["w"], in: .conflicts, "say what your department is doing about the conflict"),
    KeyBinding(.sayResolving, ["w"], in: .mine, "say what your department is doing about the conflict"),
    KeyBinding(
      .sayResolving, ["w"], in: .page, "say what your department is doing about the conflict",
      hint: "working on it", priority: 7),
    KeyBinding(
      .markSeen, ["m"], in: .mine, "everything up to here is seen", hint: "mark all seen", priority: 7),
    KeyBinding(
      .toggleRecord, ["r"], in: .log, "show every kind of record, or the log lines alone",
      hint: "all records", priority: 3),

    KeyBinding(
      .reviewMoment, ["m"], in: .review, "look back from another moment, as known or true then",
      hint: "another moment", priority: 2),
    KeyBinding(
      .reviewAgain, ["x"], in: .review, "look back again, with what was recorded since", hint: "look again",
      priority: 7),

    KeyBinding(
      .toggleClock, ["p"], in: .exercise, "start or stop the exercise clock", hint: "run clock", priority: 9),
    KeyBinding(
      .stepScript, ["."], in: .exercise, "play the next entry of the exercise", hint: "next entry",
      priority: 10),
    KeyBinding(.speedUp, [">"], in: .exercise, "run the exercise clock faster"),
    KeyBinding(.slowDown, ["<"], in: .exercise, "run the exercise clock slower"),

    KeyBinding(.record, ["ctrl-s"], in: .form, "record what the form says", hint: "record", priority: 0),
    KeyBinding(.nextField, ["tab", "down"], in: .form, "the next field", hint: "next", priority: 1),
    KeyBinding(.previousField, ["shift-tab", "up"], in: .form, "the field before"),
    KeyBinding(.nextChoice, ["right", "space"], in: .form, "the next choice"),
    KeyBinding(.previousChoice, ["left"], in: .form, "the choice before"),
    KeyBinding(
      .moreFields, ["ctrl-o"], in: .form, "every field that this may have", hint: "more", priority: 3),
    KeyBinding(
      .leaveForm, ["esc"], in: .form, "leave; what was typed is kept as a draft", hint: "leave, draft kept",
      priority: 2),
    KeyBinding(.keepAndLeave, ["ctrl-c"], in: .form, "leave; what was typed is kept as a draft"),
    KeyBinding(
      .discardDraft, ["ctrl-x"], in: .form, "throw the draft away and start afresh", hint: "start afresh",
      priority: 4),
    KeyBinding(.help, ["F1"], in: .form, "help", hint: "help", priority: 5),

    KeyBinding(
      .openRow, ["enter", "space"], in: .row, "open or close its fields; on the last row, add one",
      hint: "open", priority: 0),
    KeyBinding(.addRow, ["+"], in: .row, "add one to the list", hint: "add", priority: 1),
    KeyBinding(
      .removeRow, ["del", "backspace", "-"], in: .row, "take it out of the list", hint: "take out",
      priority: 1),

    KeyBinding(.suspend, ["ctrl-z"], "to the shell; fg comes back"),
    KeyBinding(.quit, ["q", "ctrl-c"], "leave what is opened, or the program", hint: "quit", priority: 13),
  ]

  /// The bindings by key, the more particular contexts first.
  private static let byKey: [Key: [KeyBinding]] = {
    var table: [Key: [KeyBinding]] = [:]
    for binding in bindings {
      for key in binding.keys { table[key, default: []].append(binding) }
    }
    return table
  }()

  /// What a key means in the given contexts, of which earlier ones win.
  package static func intent(for key: Key, in contexts: [KeyContext]) -> Intent? {
    guard let candidates = byKey[key] else { return nil }
    for context in contexts {
      if let binding = candidates.first(where: { $0.context == context }) { return binding.intent }
    }
    return nil
  }

  /// The bindings of the given contexts, one for each intent, as the help lists them.
  package static func bindings(in contexts: [KeyContext]) -> [KeyBinding] {
    var known: Set<Intent> = []
    var result: [KeyBinding] = []
    for context in contexts {
      for binding in bindings where binding.context == context && known.insert(binding.intent).inserted {
        result.append(binding)
      }
    }
    return result
  }

  /// The hints that matter now: those that would do something, in their order.
  static func hints(for state: AppState) -> [(key: String, label: String)] {
    if let palette = state.palette { return palette.hints }
    if state.form?.kind == .review { return [("Enter", "look back"), ("Tab", "next"), ("Esc", "leave")] }
    let isOnConflicts = state.screen == .conflicts && state.pages.isEmpty
    return bindings(in: state.contexts)
      .filter { $0.hint != nil && state.reasonAgainst($0.intent) == nil }
      .filter { !isOnConflicts || $0.intent != .showConflicts }
      .sorted { $0.priority < $1.priority }
      .compactMap { binding in
        guard let key = binding.keys.first, let hint = binding.hint else { return nil }
        return (name(key), state.hint(onRow: binding.intent) ?? hint)
      }
  }

  /// A key as the hint line shows it.
  static func name(_ key: Key) -> String {
    switch key {
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    default: key.description
    }
  }

  /// The whole table as Markdown, for the documentation.
  package static var markdown: String {
    var lines: [String] = []
    for context in KeyContext.allCases {
      lines += ["## Keys \(context.title)", "", "| key | what it does |", "| --- | --- |"]
      for binding in bindings where binding.context == context {
        let keys = binding.keys.map { "`\($0.description)`" }.joined(separator: ", ")
        lines.append("| \(keys) | \(binding.help) |")
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }
}
