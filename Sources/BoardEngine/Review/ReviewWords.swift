package import BoardModel

/// What a review says, in the words that lists, proofs and screens share.
package enum ReviewWords {
  /// A moment with its year.
  package static func moment(_ moment: Timestamp) -> String {
    "\(TimeText.date(moment)) \(TimeText.clock(moment))"
  }

  /// A time with its year: the moment, the day, or from when to when.
  package static func time(_ time: UncertainTime) -> String {
    if time.isExact { return moment(time.earliest) }
    let (from, to) = (TimeText.date(time.earliest), TimeText.date(time.latest))
    let (start, end) = (TimeText.clock(time.earliest), TimeText.clock(time.latest))
    if start == "00:00", end == "23:59" { return from == to ? from : "\(from) to \(to)" }
    return from == to ? "\(from) \(start) to \(end)" : "\(from) \(start) to \(to) \(end)"
  }

  /// Since when something could be known.
  package static func knowing(_ knowing: ReviewedFinding.Knowing?) -> String {
    guard let knowing else { return "never" }
    return knowing.isOnlyRecorded ? "when recorded, \(moment(knowing.time.latest))" : time(knowing.time)
  }

  /// When it did harm, and whether it came true.
  package static func harm(_ harm: ReviewedFinding.Harm?) -> String {
    guard let harm else { return "no moment named" }
    let words = harm.latest == nil ? "at the earliest " : ""
    return words + moment(harm.earliest) + (harm.cameTrue ? ", came true" : "")
  }

  /// The time there was to put it right, in hours.
  package static func lead(_ row: ReviewedFinding) -> String {
    guard let lead = row.lead else { return "not known" }
    if lead.isTooLate { return row.flaggable?.isOnlyRecorded ?? false ? "none: known when recorded" : "none" }
    if lead.isExact { return hours(lead.least) }
    if lead.least >= .hours(1) { return "at least \(hours(lead.least))" }
    return lead.most.map { "at most \(hours($0))" } ?? "not known"
  }

  /// Departments, each with the moment at which it did or saw something.
  package static func times(_ times: [String: Timestamp]?) -> String {
    let names = (times ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key) \(moment($0.value))" }
    return names.isEmpty ? "nobody" : names.joined(separator: ", ")
  }

  /// How, when and by whom a finding was settled, with the number of the decision that did.
  package static func settlement(_ settlement: ConflictLife.SettlementRecord) -> String {
    let manner = settlement.manner.rawValue.replacing("_", with: " ")
    let decision = settlement.decision.map { " by decision D\($0)" } ?? ""
    let who = settlement.by.map { " of \($0)" } ?? ""
    return "\(manner)\(decision)\(who), \(moment(settlement.mark.at))"
  }

  private static func hours(_ span: TimeSpan) -> String { "\(span.milliseconds / 3_600_000) h" }
}

extension ReviewedFinding {
  /// All that is known of it in hindsight, a label and a text each; what continues has no label.
  package var account: [(label: String, text: String)] {
    var lines: [(label: String, text: String)] = [
      ("Rule", finding == nil ? "\(rule), as it was; today's rules do not find it" : rule),
      ("True since", trueSince.map(ReviewWords.time) ?? "not found by today's rules"),
      ("Flaggable since", ReviewWords.knowing(flaggable)),
    ]
    lines += sides.map { ("", "\($0.department) could know: \(ReviewWords.knowing($0.knowing))") }
    lines += [
      ("Raised", life.map { ReviewWords.moment($0.raised.at) } ?? "never"),
      ("Shown to", ReviewWords.times(life?.shown)),
      ("Acknowledged by", ReviewWords.times(life?.acknowledged)),
    ]
    lines += (life?.goneAhead ?? []).map { ahead in
      let who = "\(ahead.department ?? "?") \(ReviewWords.moment(ahead.at))"
      return ("Went ahead", "\(who): \(ahead.reason ?? "no reason")")
    }
    if let settlement = life?.settlement {
      lines.append(("Settled", ReviewWords.settlement(settlement)))
    }
    lines += [("Harm", ReviewWords.harm(harm)), ("Lead time", ReviewWords.lead(self))]
    lines += holders.map { holder in
      let disputed =
        holder.disputed.isEmpty ? "" : "; by other accounts \(holder.disputed.joined(separator: ", "))"
      return ("Held by", "\(holder.department ?? "nobody recorded"): \(holder.title)\(disputed)")
    }
    return lines
  }
}
