import BoardModel

/// Reads where an exercise opens and as whom it is played.
struct DemoReader {
  private static let shape =
    "Write `demo: {opens: 2021-08-25 17:42 BST, posts: [{department: HO, title: duty lead}]}`."

  private(set) var reader: FieldReader

  init(file: String) {
    reader = FieldReader(file: file)
  }

  mutating func read(_ node: DataNode) -> DemoPlan? {
    let fields = [
      Field("opens", .instant, required: true, "and the moment at which the exercise begins"),
      Field(
        "posts",
        .list(
          .object([
            Field("department", .reference(.department), required: true, "and the department's identifier"),
            Field("title", .line, required: true, "and what the post is called"),
          ])), "and who can be played"),
    ]
    guard let members = node.members else {
      reader.report(node, "`demo` is not an object", Self.shape)
      return nil
    }
    let object = reader.object(members, fields: fields, owner: "`demo`", at: node)
    guard let opens = object["opens"]?.integer else { return nil }
    let posts = (object["posts"]?.array ?? []).compactMap { value -> DemoPlan.Post? in
      guard let department = value.object?["department"]?.string, let title = value.object?["title"]?.string
      else { return nil }
      return DemoPlan.Post(department: department, title: title)
    }
    return DemoPlan(opens: Timestamp(milliseconds: opens), posts: posts)
  }
}
