/// Something that was sent off and has not been answered.
struct Pending: Hashable, Sendable {
  var what: String
  /// The form that it came from.
  var form: FormKind?
  /// The speed that it gives to the exercise clock.
  var rate: Int?
}
