/// A value held apart, so that a copy of a register's tree shares it instead of copying all its parts.
///
/// Unchecked because it is changed only where a register is its single holder.
final class RegisterBox<Value: Sendable>: @unchecked Sendable {
  var value: Value
  init(_ value: Value) { self.value = value }
}
