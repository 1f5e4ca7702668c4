import Dispatch
import Foundation
import Synchronization

/// Ctrl-C, a hang-up or a request to end, taken as the wish to stop and not as a blow.
final class Interruption {
  private let signals: Signals
  private let sources: [any DispatchSourceSignal]

  init() {
    let signals = Signals()
    self.signals = signals
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { signals.come() }
      source.resume()
      return source
    }
  }

  /// Signalled when it has come.
  var semaphore: DispatchSemaphore { signals.semaphore }

  var hasCome: Bool { signals.hasCome.load(ordering: .acquiring) }

  /// What the handlers, which run on threads of their own, share with whoever waits.
  private final class Signals: Sendable {
    let semaphore = DispatchSemaphore(value: 0)
    let hasCome = Atomic(false)

    func come() {
      hasCome.store(true, ordering: .releasing)
      semaphore.signal()
    }
  }
}
