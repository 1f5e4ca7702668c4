import BoardModel
import EventLedger
package import PackedValues

/// What was found out about a history that was verified whole.
struct KeptTrust: Sendable {
  var standing: VerifierStanding
  var quarantined: [Trust.Quarantined]
  var unknown: [Trust.Unknown]
}

extension KeptTrust: Packed {
  func pack(into writer: inout PackWriter) {
    standing.pack(into: &writer)
    quarantined.pack(into: &writer)
    unknown.pack(into: &writer)
  }

  init(from reader: inout PackReader) throws(PackError) {
    self.init(
      standing: try VerifierStanding(from: &reader), quarantined: try [Trust.Quarantined](from: &reader),
      unknown: try [Trust.Unknown](from: &reader))
  }
}

extension Trust.Quarantined: Packed {
  package func pack(into writer: inout PackWriter) {
    position.pack(into: &writer)
    kind.pack(into: &writer)
    reason.pack(into: &writer)
  }

  package init(from reader: inout PackReader) throws(PackError) {
    self.init(
      position: try Int(from: &reader), kind: try String(from: &reader), reason: try String(from: &reader))
  }
}

extension Trust.Unknown: Packed {
  package func pack(into writer: inout PackWriter) {
    position.pack(into: &writer)
    kind.pack(into: &writer)
  }

  package init(from reader: inout PackReader) throws(PackError) {
    self.init(position: try Int(from: &reader), kind: try String(from: &reader))
  }
}
