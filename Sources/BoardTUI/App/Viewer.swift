/// Who sits before the screen.
package struct Viewer: Hashable, Sendable {
  /// The department that the viewer speaks for; nil for one who speaks for none.
  package var department: String?
  package var post: String
  package var person: String?
  /// Whether the viewer's key may write to the board at all.
  package var canWrite: Bool
  /// Whether the viewer records for any department, as a loggist does.
  package var actsForEveryDepartment: Bool

  package init(
    department: String?, post: String, person: String? = nil, canWrite: Bool = true,
    actsForEveryDepartment: Bool = false
  ) {
    self.department = department
    self.post = post
    self.person = person
    self.canWrite = canWrite
    self.actsForEveryDepartment = actsForEveryDepartment
  }
}
