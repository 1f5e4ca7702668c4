package import BoardModel
import Glibc

/// The wall clock of the host.
package enum SystemClock {
  /// Milliseconds since 1970 UTC, now.
  package static func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
