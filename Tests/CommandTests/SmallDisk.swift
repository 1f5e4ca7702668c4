import Foundation
import Glibc

/// A file system of two megabytes in memory.
final class SmallDisk {
  let path: String

  struct CannotMount: Error {}

  init(at path: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard mount("tmpfs", path, "tmpfs", 0, "size=2m") == 0 else { throw CannotMount() }
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  private var filler: String { path + "/filler" }

  /// Leaves no room.
  func fill() {
    let descriptor = open(filler, O_CREAT | O_WRONLY, 0o600)
    let block = [UInt8](repeating: 1, count: 4096)
    while write(descriptor, block, block.count) > 0 {}
    close(descriptor)
  }

  func empty() { unlink(filler) }
}
