package import BoardModel

/// Events as text and as data.
package enum EventText {
  /// One line of JSON with the envelope and the body.
  package static func json(_ event: Event) -> String { JSONText.line(value(event)) }

  /// The envelope and the body as data.
  package static func value(_ event: Event) -> JSONValue {
    let body: JSONValue
    // A body that is no canonical JSON was never folded; it is shown as the bytes it has.
    do { body = try CanonicalJSON.parse(event.body) } catch { body = .string(hexadecimalText(event.body)) }
    return .object(
      JSONObject([
        ("position", .integer(Int64(event.position))), ("kind", .string(event.kind)),
        ("kind_version", .integer(Int64(event.kindVersion))), ("event_id", .string(event.id.hexadecimal)),
        ("recorded", .string(TimeText.iso(event.recorded))),
        ("board_time", .string(TimeText.iso(event.boardTime))), ("situation", .string(event.situation)),
        ("author", .string(event.author.hexadecimal)), ("body", body),
      ]))
  }

  /// One line for people: position, time, kind, by whom, and what it says first.
  package static func line(_ event: Event) -> String {
    let body = BodyReader(event.body)
    let isRefusal = event.kind == EventKind.scriptRefused.rawValue
    let subject =
      body?.string("id") ?? body?.string("finding") ?? (isRefusal ? body?.string("script_entry") : nil) ?? ""
    let text =
      body?.string("title") ?? body?.string("text") ?? body?.string("summary") ?? body?.string("value")
      ?? details(event)
    let by = body?.string("by") ?? body?.string("department") ?? ""
    return PlainText.cleaned(
      ["#\(event.position)", TimeText.short(event.boardTime), event.kind, by, subject, text ?? ""]
        .filter { !$0.isEmpty }.joined(separator: "  "))
  }

  /// What an event says that has no words of its own: a changed status, a count, who was admitted as what.
  private static func details(_ event: Event) -> String? {
    guard let kind = EventKind(rawValue: event.kind) else { return nil }
    let body: JSONObject?
    // A body that is no canonical JSON was never folded and says nothing.
    do { body = try CanonicalJSON.parse(event.body).object } catch { return nil }
    guard let body else { return nil }
    let words = FieldText.words(body, of: kind, leaving: saidElsewhere)
    return words.map { $0.name == "note" ? $0.text : "\($0.name) \($0.text)" }.joined(separator: " · ")
  }

  /// What stands in front of the details, and what is there to check them by.
  package static let saidElsewhere: Set<String> = [
    "id", "finding", "by", "department", "recorded_for", "occurred", "learnt", "source", "source_status",
    "account",
    "as_of", "late_reason", "acknowledges", "acknowledge_reason", "script_entry",
  ]
}
