package import PackedValues

extension Board {
  /// Packs everything that a board holds.
  ///
  /// - Throws: `PackError` for what has no packed form.
  package func pack(into writer: inout PackWriter) throws {
    var fields = WrittenFields(writer: writer)
    var board = self
    try board.visit(&fields)
    writer = fields.writer
  }

  /// A board as it was packed; what is in its registers is unpacked when somebody asks for it.
  package init(from reader: inout PackReader) throws {
    self.init()
    var fields = ReadFields(reader: reader)
    try visit(&fields)
    reader = fields.reader
  }

  /// Goes through everything that a board holds, in the order in which it is packed: a field that is added is added
  /// here, and a test counts them.
  private mutating func visit(_ fields: inout some PackedFields) throws {
    try fields.visit(&position)
    try fields.visit(&title)
    try fields.visit(&isExercise)
    try fields.visit(&clock)
    try fields.visit(&lastTime)
    try fields.visit(coded: &departments)
    try fields.visit(coded: &levers)
    try fields.visit(coded: &tools)
    try fields.visit(coded: &rules)
    try fields.visit(coded: &ruleAdjustments)
    try fields.visit(coded: &situations)
    try fields.visit(coded: &groups)
    try fields.visit(coded: &places)
    try fields.visit(coded: &actors)
    try fields.visit(coded: &actions)
    try fields.visit(coded: &policies)
    try fields.visit(coded: &undertakings)
    try fields.visit(coded: &pathways)
    try fields.visit(coded: &gates)
    try fields.visit(coded: &instructions)
    try fields.visit(&tasks)
    try fields.visit(&boundTasks)
    try fields.visit(coded: &resources)
    try fields.visit(coded: &draws)
    try fields.visit(coded: &notices)
    try fields.visit(coded: &readings)
    try fields.visit(coded: &exceptions)
    try fields.visit(coded: &constraints)
    try fields.visit(coded: &abuses)
    try fields.visit(coded: &indicators)
    try fields.visit(coded: &tripwires)
    try fields.visit(coded: &triggers)
    try fields.visit(coded: &titles)
    try fields.visit(&lines)
    try fields.visit(coded: &materials)
    try fields.visit(coded: &decisions)
    try fields.visit(coded: &conflicts)
    try fields.visit(&goneAhead)
    try fields.visit(coded: &notes)
    try fields.visit(&scriptEntries)
    try fields.visit(&scriptRefusals)
  }
}

/// Writes or reads fields one behind the other, so that a type names them once for both.
///
/// What it does is settled when the program is built: asking at run time how a type is packed takes longer than
/// unpacking it.
private protocol PackedFields {
  mutating func visit<Value: Packed>(_ value: inout Value) throws
  mutating func visit<Key: Packed, Value: Packed>(_ register: inout Register<Key, Value>) throws
  /// A register of values that encode themselves field by field.
  mutating func visit<Key: Packed, Value: Codable>(coded register: inout Register<Key, Value>) throws
}

private struct WrittenFields: PackedFields {
  var writer: PackWriter

  mutating func visit<Value: Packed>(_ value: inout Value) { value.pack(into: &writer) }

  mutating func visit<Key: Packed, Value: Packed>(_ register: inout Register<Key, Value>) throws {
    try register.pack(into: &writer) { $0.pack(into: &$1) }
  }

  mutating func visit<Key: Packed, Value: Codable>(coded register: inout Register<Key, Value>) throws {
    try register.pack(into: &writer) { try PackEncoder.encode($0, into: &$1) }
  }
}

private struct ReadFields: PackedFields {
  var reader: PackReader

  mutating func visit<Value: Packed>(_ value: inout Value) throws { value = try Value(from: &reader) }

  mutating func visit<Key: Packed, Value: Packed>(_ register: inout Register<Key, Value>) throws {
    register = try Register(from: &reader) { try Value(from: &$0) }
  }

  mutating func visit<Key: Packed, Value: Codable>(coded register: inout Register<Key, Value>) throws {
    register = try Register(from: &reader) { try PackDecoder.decode(Value.self, from: &$0) }
  }
}

extension BoardClock: Packed {
  package func pack(into writer: inout PackWriter) { setting.pack(into: &writer) }
  package init(from reader: inout PackReader) throws(PackError) {
    self.init(setting: try Setting?(from: &reader))
  }
}

extension BoardClock.Setting: Packed {
  package func pack(into writer: inout PackWriter) {
    anchor.pack(into: &writer)
    wall.pack(into: &writer)
    rate.pack(into: &writer)
  }

  package init(from reader: inout PackReader) throws(PackError) {
    self.init(
      anchor: try Timestamp(from: &reader), wall: try Timestamp(from: &reader), rate: try Int(from: &reader))
  }
}

extension ConflictLife.GoneAhead: Packed {
  package func pack(into writer: inout PackWriter) {
    position.pack(into: &writer)
    department.pack(into: &writer)
    reason.pack(into: &writer)
    at.pack(into: &writer)
  }

  package init(from reader: inout PackReader) throws(PackError) {
    self.init(
      position: try Int(from: &reader), department: try String?(from: &reader),
      reason: try String?(from: &reader), at: try Timestamp(from: &reader))
  }
}
