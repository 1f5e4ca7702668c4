import BoardModel
package import EventLedger
package import Foundation

/// A user's private keys, one file each, readable by nobody else.
package struct KeyRing: Sendable {
  package var directory: URL
  /// The key that signs where none is named.
  package static let defaultName = "default"
  private static let heading = "crossgov key 1"

  package init(directory: URL) { self.directory = directory }

  func file(_ name: String) -> URL { directory.appendingPathComponent("\(name).key") }

  /// Where the key of a name is kept.
  package func path(of name: String) -> String { file(name).path }

  /// Whether a key may be called so: a name is part of a path, and must not lead anywhere else.
  package static func isName(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count) && name.first != "."
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  private func checkName(_ name: String) throws(SessionError) {
    guard Self.isName(name) else {
      throw SessionError(
        .badKey, "a key cannot be called “\(name)”",
        remedy: "Use at most 64 letters a–z, A–Z, digits, '.', '_' and '-', such as laptop-2027.")
    }
  }

  /// The names of the keys there are; none where there is no directory.
  ///
  /// - Throws: `SessionError` when there is one and it cannot be read.
  package func names() throws(SessionError) -> [String] {
    try UserDirectories.names(of: "keys", in: directory, ending: ".key", failing: .noKey)
  }

  /// The key of a name, made on first use.
  ///
  /// - Throws: `SessionError` when it cannot be read or made, or others may read it.
  package func key(_ name: String = KeyRing.defaultName) throws(SessionError) -> SigningKey {
    if has(name) { return try existing(name) }
    return try make(name)
  }

  /// Whether there is a key of a name.
  package func has(_ name: String) -> Bool {
    Self.isName(name) && FileManager.default.fileExists(atPath: file(name).path)
  }

  /// The key of a name that must be there.
  package func existing(_ name: String) throws(SessionError) -> SigningKey {
    try checkName(name)
    let url = file(name)
    let text: String
    do {
      text = try String(contentsOf: url, encoding: .utf8)
    } catch {
      throw SessionError(
        .noKey, "the key \(url.path) cannot be read",
        remedy: has(name) ? "Check that it is yours." : "Make one with: crossgov key new --name \(name)")
    }
    try checkPrivate(url)
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.count == 2, lines[0] == Self.heading, let seed = bytesFromHexadecimal(lines[1]),
      let key = SigningKey(rawRepresentation: seed)
    else {
      throw SessionError(
        .badKey, "\(url.path) is no key of this program",
        remedy: "Put the right file back; without it an administrator can admit a new key for you.")
    }
    return key
  }

  /// The file in which a new key would be put; nothing is made.
  ///
  /// - Throws: `SessionError`, as `make` would for the name, a key that is there already, or a directory that may not be
  ///   written to.
  package func checkPlace(_ name: String) throws(SessionError) -> URL {
    try checkName(name)
    guard !has(name) else {
      throw SessionError(
        .refused, "there is a key “\(name)” already",
        remedy: "Nothing is written over it; choose another name.")
    }
    var folder = directory
    while !FileManager.default.fileExists(atPath: folder.path), folder.path != "/" {
      folder = folder.deletingLastPathComponent()
    }
    var status = stat()
    guard stat(folder.path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, access(folder.path, W_OK) == 0
    else {
      throw SessionError(
        .storage, "the key \(file(name).path) cannot be written",
        remedy: "Check that \(folder.path) is a directory of yours.")
    }
    return file(name)
  }

  /// A new key under a name that is free.
  package func make(_ name: String) throws(SessionError) -> SigningKey {
    try checkName(name)
    try UserDirectories.makePrivate(directory)
    let key = SigningKey()
    let text = "\(Self.heading)\n\(hexadecimalText(key.rawRepresentation))\n"
    let url = file(name)
    // Created for the owner alone from the first moment, and never over another.
    let descriptor = open(url.path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor >= 0 else {
      throw SessionError(
        .storage, "the key \(url.path) cannot be written",
        remedy: "Check that the directory is yours and has room.")
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(text.utf8))
      try handle.synchronize()
    } catch {
      throw SessionError(
        .storage, "the key \(url.path) could not be written whole",
        remedy: "Make room, remove the file and try again.")
    }
    return key
  }

  private func checkPrivate(_ url: URL) throws(SessionError) {
    var status = stat()
    guard stat(url.path, &status) == 0, status.st_mode & 0o077 != 0 else { return }
    throw SessionError(
      .badKey, "others can read the key \(url.path)", remedy: "Run: chmod 600 '\(url.path)'")
  }
}
