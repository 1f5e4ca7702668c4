import BoardEngine
package import BoardModel
import EventLedger
import Foundation

/// The wall clock, in one place.
package enum Clocks {
  package static func wall() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
