import BoardModel
import CaseFiles
import EventLedger

/// The digest under which a board names the files that it was made from.
enum Digest {
  static func of(_ files: [CaseFile]) -> String { sha256(files.digestInput).hexadecimal }
}
