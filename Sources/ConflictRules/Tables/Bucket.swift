/// The things that one family holds under one key.
struct Bucket: Hashable, Sendable {
  var family: String
  var key: String
}
