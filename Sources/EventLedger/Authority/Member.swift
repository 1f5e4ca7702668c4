package import BoardModel

/// Who a key belongs to and what it may do, as the board's events say.
package struct Member: Hashable, Sendable {
  package var key: Bytes32
  /// Empty where the name is not given or was withheld.
  package var person: String
  package var post: String
  /// Codes of the departments the member acts for.
  package var departments: [String]
  package var roles: Set<Role>

  package init(key: Bytes32, person: String = "", post: String = "", departments: [String], roles: Set<Role>)
  {
    self.key = key
    self.person = person
    self.post = post
    self.departments = departments
    self.roles = roles
  }

  /// The body of a `member.admitted`, and of each founder.
  package var body: JSONObject {
    var body = JSONObject([
      ("key", .string(key.hexadecimal)), ("departments", .array(departments.map { .string($0) })),
      ("roles", .array(Role.allCases.filter(roles.contains).map { .string($0.rawValue) })),
    ])
    if !person.isEmpty { body["person"] = .string(person) }
    if !post.isEmpty { body["post"] = .string(post) }
    return body
  }

  /// The member that a body describes; nil without a key, departments or roles, or with a role unknown here.
  package init?(_ body: JSONObject) {
    guard let key = body["key"]?.string.flatMap({ Bytes32(hexadecimal: $0) }),
      let departments = body["departments"]?.array?.map(\.string), !departments.contains(nil),
      let roles = body["roles"]?.array?.map({ $0.string.flatMap(Role.init(rawValue:)) }), !roles.contains(nil)
    else { return nil }
    self.init(
      key: key, person: body["person"]?.string ?? "", post: body["post"]?.string ?? "",
      departments: departments.compactMap { $0 }, roles: Set(roles.compactMap { $0 }))
  }

  /// Whether some role allows events of a permission.
  package func may(_ permission: Permission) -> Bool { roles.contains { $0.allows(permission) } }

  /// Whether some role that allows the permission does so for every department.
  package func mayForEveryDepartment(_ permission: Permission) -> Bool {
    roles.contains { $0.allows(permission) && $0.actsForEveryDepartment }
  }
}
