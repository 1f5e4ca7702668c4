import BoardEngine

/// Why no command can be made of a form.
struct Unreadable: Error {
  var problems: [Rejection.Problem]
}
