import BoardModel
import BoardReports
import EventLedger

/// The members of a board as a list.
enum MemberList {
  static func report(_ members: [Member]) -> Report {
    Report(
      columns: ["DEPTS", "ROLES", "POST", "NAME", "KEY"], emptyText: "No members.",
      rows: members.sorted { $0.key.hexadecimal < $1.key.hexadecimal }.map { member in
        let roles = Role.allCases.filter(member.roles.contains).map(\.rawValue)
        return (
          [
            member.departments.joined(separator: ","), roles.joined(separator: ","), member.post,
            member.person,
            member.key.hexadecimal,
          ],
          [
            ("key", .string(member.key.hexadecimal)), ("departments", JSONValue(member.departments)),
            ("roles", JSONValue(roles)), ("post", .string(member.post)), ("person", .string(member.person)),
          ]
        )
      })
  }
}
