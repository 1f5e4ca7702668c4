import BoardModel
import BoardReports
import CaseFiles

/// What is wrong with a file, as data.
enum CaseProblems {
  /// Does what may find a file wrong, and says what is wrong as data too before the command fails.
  static func telling<Value>(asJSON: Bool, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let errors as CaseErrors where asJSON {
      Output.data([("problems", .array(errors.errors.map(data))), ("omitted", .number(errors.omitted))])
      throw errors
    }
  }

  private static func data(_ error: CaseError) -> JSONValue {
    .object(
      JSONObject([
        ("file", .string(error.file)), ("line", .integer(Int64(error.line))),
        ("text", .string(error.message)), ("remedy", .string(error.remedy)),
      ]))
  }
}
