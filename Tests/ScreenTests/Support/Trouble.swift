/// Why a program that a test needs did not do its part.
struct Trouble: Error, CustomStringConvertible {
  var what: String
  var description: String { what }
}
