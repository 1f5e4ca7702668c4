import BoardModel
import EventLedger
import Foundation
import PackedValues

/// Keeps boards as they were folded, in this user's state directory: a file for each board.
///
/// It saves the time of folding again and nothing else: a file of another program or another build, one that is not
/// whole, or one that fits neither the mark nor the ledger is as good as none. That it fits is for `Trust` to see.
struct FoldStore: Sendable {
  let directory: URL
  private static let heading = Array("crossgov fold 3\n".utf8)
  private static let checksumSize = 16

  /// The folded board that was kept; nil when there is none that this program can use.
  func load(_ board: Bytes16) -> KeptFold? {
    guard let program = Self.program, let bytes = Self.read(file(board).path) else { return nil }
    let start = Self.heading.count + Self.checksumSize
    guard bytes.count > start,
      bytes.withBytes(0..<Self.heading.count, { $0.elementsEqual(Self.heading) }),
      let checksum = bytes.withBytes(start..<bytes.count, { quickChecksum($0) }),
      bytes.withBytes(Self.heading.count..<start, { $0.elementsEqual(checksum) })
    else { return nil }
    do {
      var reader = try PackReader(bytes, in: start..<bytes.count)
      guard try reader.text() == program, try reader.text() == board.hexadecimal else { return nil }
      return try KeptFold(from: &reader)
    } catch {
      return nil
    }
  }

  /// Keeps a folded board in place of the one before; one that cannot be kept is folded again next time.
  func save(_ fold: KeptFold, of board: Bytes16) {
    guard let program = Self.program else { return }
    do {
      var content = PackWriter()
      content.write(program)
      content.write(board.hexadecimal)
      try fold.pack(into: &content)
      guard let checksum = content.bytes.withUnsafeBytes({ quickChecksum($0) }) else { return }
      try UserDirectories.makePrivate(directory)
      Self.replace(file(board).path, with: [Self.heading, checksum, content.bytes])
    } catch {}
  }

  private func file(_ board: Bytes16) -> URL { directory.appendingPathComponent("\(board.hexadecimal).fold") }

  /// This very build: another may pack, fold or judge differently. Nil where that cannot be told.
  private static let program: String? = {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return nil }
    return "\(status.st_dev) \(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec) "
      + "\(status.st_mtim.tv_nsec)"
  }()

  /// The file as it lies in the cache of the system, which takes less time than a copy.
  ///
  /// It is never written to, only replaced, so that what was mapped stays as it is.
  private static func read(_ path: String) -> PackedBytes? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    // Whoever else could have written it is not believed.
    guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o022 == 0,
      status.st_mode & S_IFMT == S_IFREG, status.st_size > 0
    else { return nil }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0),
      start != MAP_FAILED
    else { return nil }
    return PackedBytes(at: UnsafeRawPointer(start), count: size) { start, count in
      munmap(UnsafeMutableRawPointer(mutating: start), count)
    }
  }

  /// No wait for the disk: a file that a power failure leaves in pieces has another checksum.
  private static func replace(_ path: String, with parts: [[UInt8]]) {
    let temporary = path + ".new-\(getpid())"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let isWritten = parts.allSatisfy { part in
      var done = 0
      while done < part.count {
        let count = part.withUnsafeBytes {
          write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done)
        }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
    close(descriptor)
    if !isWritten || rename(temporary, path) != 0 { unlink(temporary) }
  }
}
