import EventLedger
import Foundation
import GRDB
import Glibc
import Synchronization

/// Waits for writes by anyone: the kernel says when a file of the board changes, SQLite whether it is a commit.
///
/// A notification may come before the commit it announces is visible, hence the look at ever longer intervals
/// after one, and one at a fixed interval in case the kernel says nothing.
final class ChangeWatch: LedgerWatch {
  /// Milliseconds between looks when nothing is announced.
  private static let idle: Int32 = 200
  private static let afterNotice: [Int32] = [1, 2, 5, 10, 25, 50]

  private let isCancelled = Mutex(false)
  private let wake: Int32

  init(path: String, connection: DatabaseQueue, changed: @escaping @Sendable () -> Void) throws(LedgerError) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else {
      throw LedgerError(.inputOutput, "no pipe for a watch: \(String(cString: strerror(errno)))", path: path)
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    wake = ends[1]
    let stop = ends[0]
    let notices = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    if notices >= 0 {
      inotify_add_watch(notices, FileFacts.directory(of: path), UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO))
    }
    let first = Self.version(connection)
    let thread = Thread { [weak self] in
      var last = first
      var waits: ArraySlice<Int32> = []
      while true {
        var descriptors = [
          pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
          pollfd(fd: notices, events: Int16(POLLIN), revents: 0),
        ]
        poll(&descriptors, 2, waits.popFirst() ?? Self.idle)
        if descriptors[0].revents != 0 { break }
        if descriptors[1].revents != 0, Self.concerns(notices, FileFacts.name(of: path)) {
          waits = Self.afterNotice[...]
        }
        let version = Self.version(connection)
        guard version != last else { continue }
        last = version
        waits.removeAll()
        // Only the byte in the pipe ends this: whoever writes it must find the other end open.
        if let self, !self.isCancelled.withLock({ $0 }) { changed() }
      }
      close(stop)
      if notices >= 0 { close(notices) }
      SQLiteLedger.closed(connection)
    }
    thread.name = "board watch"
    thread.stackSize = 512 * 1024
    thread.start()
  }

  deinit {
    cancel()
    close(wake)
  }

  func cancel() {
    let isFirst = isCancelled.withLock { flag in
      defer { flag = true }
      return !flag
    }
    guard isFirst else { return }
    var byte: UInt8 = 0
    write(wake, &byte, 1)
  }

  /// A number that changes with every commit of another connection; nil when the file cannot be read just now.
  private static func version(_ connection: DatabaseQueue) -> Int64? {
    do {
      return try connection.unsafeRead { try Query($0, "PRAGMA data_version").number() }
    } catch {
      return nil
    }
  }

  /// Takes all notices off the queue and says whether one is about the board or the files beside it.
  private static func concerns(_ notices: Int32, _ name: String) -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 16 * 1024, alignment: 8)
    defer { buffer.deallocate() }
    var found = false
    while true {
      let count = read(notices, buffer.baseAddress, buffer.count)
      guard count > 0 else { return found }
      var offset = 0
      let header = MemoryLayout<inotify_event>.size
      while offset + header <= count {
        let length = Int(buffer.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
        let text = buffer[(offset + header)..<min(offset + header + length, count)].prefix { $0 != 0 }
        let changed = String(decoding: text, as: UTF8.self)
        found = found || length == 0 || changed == name || changed == name + "-wal"
        offset += header + length
      }
    }
  }
}
