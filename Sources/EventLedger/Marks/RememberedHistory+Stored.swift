import BoardModel

extension RememberedHistory {
  /// What is written to the user's state directory.
  var stored: JSONObject {
    var object = JSONObject([
      ("board", .string(board.hexadecimal)), ("path", .string(path)), ("head", Self.value(head)),
      ("landmarks", .array(landmarks.map(Self.value))),
    ])
    if let verified {
      object["verified"] = .object(
        JSONObject([
          ("point", Self.value(verified.point)), ("judgement", .integer(Int64(verified.judgement))),
          ("quarantined", .array(verified.quarantined.map { .integer(Int64($0)) })),
        ]))
    }
    return object
  }

  init?(stored object: JSONObject) {
    guard let board = object["board"]?.string.flatMap({ Bytes16(hexadecimal: $0) }),
      let head = Self.point(object["head"]), let path = object["path"]?.string
    else { return nil }
    var mark: VerifiedMark?
    if let verified = object["verified"]?.object, let point = Self.point(verified["point"]),
      let judgement = verified["judgement"]?.integer, let passed = verified["quarantined"]?.array
    {
      mark = VerifiedMark(
        board: board, point: point, quarantined: passed.compactMap { $0.integer.map(Int.init) },
        judgement: Int(judgement))
    }
    self.init(
      board: board, path: path, head: head, verified: mark,
      landmarks: (object["landmarks"]?.array ?? []).compactMap(Self.point))
  }

  private static func value(_ point: ChainPoint) -> JSONValue {
    [.integer(Int64(point.position)), .string(point.chain.hexadecimal)]
  }

  private static func point(_ value: JSONValue?) -> ChainPoint? {
    guard let parts = value?.array, parts.count == 2, let position = parts[0].integer, position >= 0,
      let chain = parts[1].string.flatMap({ Bytes32(hexadecimal: $0) })
    else { return nil }
    return ChainPoint(position: Int(position), chain: chain)
  }
}
