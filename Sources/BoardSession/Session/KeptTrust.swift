import EventLedger

/// What was found out about a history that was verified whole.
struct KeptTrust: Codable, Sendable {
  var standing: VerifierStanding
  var quarantined: [Trust.Quarantined]
  var unknown: [Int]
}
