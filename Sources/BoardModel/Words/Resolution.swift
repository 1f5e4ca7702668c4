/// What resolves conflicts in practice.
package enum Resolution: String, CaseIterable, Codable, Sendable {
  /// Those who relied on the old rule keep it.
  case grandfather = "grandfather"
  /// One of the two waits.
  case delay = "delay"
  /// The gate clears those who wait.
  case clear = "clear"
  /// Those affected are told in time.
  case notify = "notify"
  /// One department is named.
  case nameOwner = "name_owner"
  /// Those affected are excepted.
  case carveOut = "carve_out"
  case generalLicence = "general_licence"
  case specificLicence = "specific_licence"
  /// One after the other, in an agreed order.
  case sequence = "sequence"
  /// Who is on the spot may decide.
  case delegate = "delegate"
  /// One list for all departments.
  case singleList = "single_list"
  /// What is drawn on is given back.
  case release = "release"
  /// The scope is made smaller.
  case narrow = "narrow"
  case separateChannels = "separate_channels"
  case informationBarrier = "information_barrier"
  /// Another means to the same end.
  case substitute = "substitute"
  case prePosition = "pre_position"
  /// It is tied to conduct.
  case condition = "condition"
  /// One agreed message.
  case commonLine = "common_line"
  case pause = "pause"
  case escalate = "escalate"
  case acceptRisk = "accept_risk"
  case withdraw = "withdraw"

  static let words = allCases.map(\.rawValue)
}
