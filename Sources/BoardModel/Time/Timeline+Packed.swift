package import PackedValues

extension Timestamp: Packed {
  package func pack(into writer: inout PackWriter) { writer.write(milliseconds) }
  package init(from reader: inout PackReader) throws(PackError) {
    self.init(milliseconds: try reader.signed())
  }
}

// Most times are exact and have no words: those take a flag and the moment.
extension UncertainTime: Packed {
  package func pack(into writer: inout PackWriter) {
    let isPlain = isExact && words == nil && moment == nil
    writer.write(isPlain)
    earliest.pack(into: &writer)
    if isPlain { return }
    latest.pack(into: &writer)
    words.pack(into: &writer)
    moment.pack(into: &writer)
  }

  package init(from reader: inout PackReader) throws(PackError) {
    let isPlain = try reader.flag()
    let earliest = try Timestamp(from: &reader)
    if isPlain {
      self.init(earliest)
    } else {
      self.init(
        earliest: earliest, latest: try Timestamp(from: &reader),
        words: try String?(from: &reader), moment: try String?(from: &reader))
    }
  }
}

extension Subject: Packed {
  package func pack(into writer: inout PackWriter) {
    kind.pack(into: &writer)
    id.pack(into: &writer)
    version.pack(into: &writer)
  }

  package init(from reader: inout PackReader) throws(PackError) {
    self.init(
      try EntityKind(from: &reader), try String(from: &reader), version: try Int?(from: &reader))
  }
}

extension EntityKind: Packed {}

extension Timeline.Entry: Packed where Value: Packed {
  package func pack(into writer: inout PackWriter) {
    occurred.pack(into: &writer)
    position.pack(into: &writer)
    value.pack(into: &writer)
  }

  package init(from reader: inout PackReader) throws(PackError) {
    self.init(
      occurred: try UncertainTime(from: &reader), position: try Int(from: &reader),
      value: try Value(from: &reader))
  }
}

extension Timeline: Packed where Value: Packed {
  package func pack(into writer: inout PackWriter) { entries.pack(into: &writer) }
  package init(from reader: inout PackReader) throws(PackError) {
    self.init(entries: try [Entry](from: &reader))
  }
}
