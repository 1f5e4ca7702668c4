/// What a program did.
struct Outcome {
  /// The exit status, or the number of the signal that ended it.
  var status: Int32
  var wasKilled: Bool
  var output: String
  var errors: String

  /// The lines of its output, without the last line's end.
  var lines: [String] { output.split(separator: "\n").map(String.init) }
}
