/// The name and bytes of a file that a case or a catalogue is made of.
package struct CaseFile: Hashable, Sendable {
  /// The largest file that is read.
  package static let largest = 4 * 1024 * 1024

  /// The name within its folder.
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension [CaseFile] {
  /// The bytes that a digest of the files is taken over.
  ///
  /// For each file in the byte order of names: the length of the name as eight bytes, big-endian, the name
  /// in UTF-8, the length of the contents as eight bytes, and the contents.
  package var digestInput: [UInt8] {
    var input: [UInt8] = []
    for file in sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      for part in [[UInt8](file.name.utf8), file.bytes] {
        for shift in stride(from: 56, through: 0, by: -8) {
          input.append(UInt8(truncatingIfNeeded: part.count >> shift))
        }
        input += part
      }
    }
    return input
  }
}
