import EventLedger
import Glibc

/// What the file system says about a path before SQLite touches it.
struct FileFacts {
  var device: UInt64
  var inode: UInt64
  var isDirectory: Bool
  /// Whether it is a plain file; reading from others may wait for ever.
  var isFile: Bool
  var size: Int

  /// The facts about a path; nil when nothing is there or it may not be looked at.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    isDirectory = status.st_mode & S_IFMT == S_IFDIR
    isFile = status.st_mode & S_IFMT == S_IFREG
    size = Int(status.st_size)
  }

  func isSameFile(as other: FileFacts) -> Bool { device == other.device && inode == other.inode }

  /// The directory part of a path.
  static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The part of a path behind its directory.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The name of the network, cluster or user-space file system that a path lies on; nil on a local one.
  static func sharedFileSystem(_ path: String) -> String? {
    // The Swift module of the C library leaves `statfs` out; the type is the first word of what it fills in.
    typealias Call = @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<Int>) -> Int32
    guard let symbol = dlsym(nil, "statfs") else { return nil }
    var status = [Int](repeating: 0, count: 64)
    guard unsafeBitCast(symbol, to: Call.self)(path, &status) == 0 else { return nil }
    return sharedFileSystems[UInt32(truncatingIfNeeded: status[0])]
  }

  /// The numbers are those of Linux's `statfs(2)`.
  private static let sharedFileSystems: [UInt32: String] = [
    0x6969: "a network share (NFS)", 0x517b: "a network share (SMB)", 0xff53_4d42: "a network share (CIFS)",
    0xfe53_4d42: "a network share (SMB 2)", 0x564c: "a network share (NCP)",
    0x5346_414f: "a network share (AFS)",
    0x6b41_4653: "a network share (AFS)", 0x7375_7245: "a network share (Coda)",
    0x0102_1997: "a shared folder (9p)", 0x6573_5546: "a user-space file system (FUSE)",
    0x00c3_6400: "a network file system (Ceph)", 0x0bd0_0bd0: "a cluster file system (Lustre)",
    0x7461_636f: "a cluster file system (OCFS2)", 0x0116_1970: "a cluster file system (GFS2)",
    0x4750_4653: "a cluster file system (GPFS)", 0x1983_0326: "a cluster file system (BeeGFS)",
    0x2003_0528: "a cluster file system (OrangeFS)", 0x786f_4256: "a shared folder (VirtualBox)",
    0xbacb_acbc: "a shared folder (VMware)",
  ]

  /// Whether the first bytes are those of an SQLite file.
  static func startsLikeSQLite(_ path: String) throws(LedgerError) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw LedgerError(
        .noPermission, "the file may not be read: \(String(cString: strerror(errno)))", path: path)
    }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 16)
    let count = read(descriptor, &header, 16)
    return count == 16 && header == Array("SQLite format 3\0".utf8)
  }
}
