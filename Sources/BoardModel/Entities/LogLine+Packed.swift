package import PackedValues

extension LogLine: Packed {
  package func pack(into writer: inout PackWriter) {
    position.pack(into: &writer)
    situation.pack(into: &writer)
    text.pack(into: &writer)
    flavour.pack(into: &writer)
    departments.pack(into: &writer)
    by.pack(into: &writer)
    recordedFor.pack(into: &writer)
    occurred.pack(into: &writer)
    boardTime.pack(into: &writer)
    recorded.pack(into: &writer)
    lateReason.pack(into: &writer)
    corrects.pack(into: &writer)
  }

  package init(from reader: inout PackReader) throws(PackError) {
    position = try Int(from: &reader)
    situation = try String(from: &reader)
    text = try String(from: &reader)
    flavour = try LineFlavour(from: &reader)
    departments = try [String](from: &reader)
    by = try String?(from: &reader)
    recordedFor = try String?(from: &reader)
    occurred = try UncertainTime(from: &reader)
    boardTime = try Timestamp(from: &reader)
    recorded = try Timestamp(from: &reader)
    lateReason = try String?(from: &reader)
    corrects = try Int?(from: &reader)
  }
}

extension LineFlavour: Packed {}
