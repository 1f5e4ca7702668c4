/// Examples of one rule that differ in one thing: what a reader compares, and what the tests run.
struct ExampleGroup: Sendable {
  /// What varies, such as "the standing at the gate".
  var varies: String
  var examples: [Example]

  init(_ varies: String, _ examples: [Example]) {
    self.varies = varies
    self.examples = examples
  }
}
