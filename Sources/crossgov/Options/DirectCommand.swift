import ArgumentParser

/// The command that the first words of a line name, found without the parser of the whole tree.
///
/// The parser makes every command of every level before it comes to the one meant, which takes longer than adding a
/// task does otherwise. A line that the one command does not take as it stands (a mistake, `--help`, `help`) is for
/// the whole tree, which says what is wrong.
struct DirectCommand {
  let type: any ParsableCommand.Type
  /// What stands behind the words that name it.
  let arguments: [String]

  /// Nil where the words do not name one command: a group without a default, or nothing that is known.
  init?(_ line: [String], among root: [any ParsableCommand.Type]) {
    var words = line[...]
    guard let first = words.popFirst(),
      var found = root.first(where: { Self.isCalled($0, first) })
    else { return nil }
    while !found.configuration.subcommands.isEmpty {
      // What a group itself reads from the line, only the parser can tell.
      guard Self.readsNothing(found) else { return nil }
      if let word = words.first, !word.hasPrefix("-") {
        guard let next = found.configuration.subcommands.first(where: { Self.isCalled($0, word) })
        else { return nil }
        words.removeFirst()
        found = next
      } else {
        guard let usual = found.configuration.defaultSubcommand else { return nil }
        found = usual
      }
    }
    type = found
    arguments = Array(words)
  }

  /// The command, filled in; nil where the line is not what it takes.
  func parsed() -> (any ParsableCommand)? {
    // Whatever was thrown is thrown again by the whole tree, with the words that lead to the command.
    guard let command = try? type.parseAsRoot(arguments), Swift.type(of: command) == type else { return nil }
    return command
  }

  private static func isCalled(_ command: any ParsableCommand.Type, _ word: String) -> Bool {
    let configuration = command.configuration
    return configuration.commandName == word || configuration.aliases.contains(word)
  }

  private static func readsNothing<Command: ParsableCommand>(_ command: Command.Type) -> Bool {
    MemoryLayout<Command>.size == 0
  }
}
