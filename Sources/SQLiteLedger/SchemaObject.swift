/// One row of `sqlite_schema`.
struct SchemaObject: Hashable {
  var type: String
  var name: String
  var sql: String?
}
