/// A value with a packed form written by hand, for what a board holds ten thousand of.
///
/// Everything else goes through `PackEncoder` and `PackDecoder`, which take some ten times as long and need no code.
package protocol Packed {
  func pack(into writer: inout PackWriter)
  init(from reader: inout PackReader) throws(PackError)
}

extension String: Packed {
  package func pack(into writer: inout PackWriter) { writer.write(self) }
  package init(from reader: inout PackReader) throws(PackError) { self = try reader.text() }
}

extension Int: Packed {
  package func pack(into writer: inout PackWriter) { writer.write(Int64(self)) }
  package init(from reader: inout PackReader) throws(PackError) { self = Int(try reader.signed()) }
}

extension Bool: Packed {
  package func pack(into writer: inout PackWriter) { writer.write(self) }
  package init(from reader: inout PackReader) throws(PackError) { self = try reader.flag() }
}
