import Synchronization

/// Numbers for names, given out as names come up and never again: numbers are compared where names would be.
///
/// A number means something to its table alone and nothing is put in order by it.
final class NameNumbers: Sendable {
  private struct State {
    var numbers: [String: Int32] = [:]
    var names: [String] = []
  }

  private let state: Mutex<State>

  /// - Parameter names: each once; they get the first numbers, in order.
  init(_ names: [String] = []) {
    var state = State()
    for name in names {
      state.numbers[name] = Int32(state.names.count)
      state.names.append(name)
    }
    self.state = Mutex(state)
  }

  /// The number of a name, a new one where it has none.
  ///
  /// - Complexity: O(1) expected.
  func number(of name: String) -> Int32 {
    state.withLock { state in
      if let number = state.numbers[name] { return number }
      let number = Int32(state.names.count)
      state.numbers[name] = number
      state.names.append(name)
      return number
    }
  }

  /// The number of a name; nil where it has none.
  func known(_ name: String) -> Int32? { state.withLock { $0.numbers[name] } }

  func name(_ number: Int32) -> String { state.withLock { $0.names[Int(number)] } }
}
