/// What time it is on a board.
package struct BoardClock: Hashable, Codable, Sendable {
  /// Nothing for the wall clock; the last setting of the driven clock in exercise mode.
  package var setting: Setting?

  package init(setting: Setting? = nil) { self.setting = setting }

  /// A driven clock showed `anchor` at the wall time `wall` and runs at `rate` thousandths of real speed.
  package struct Setting: Hashable, Codable, Sendable {
    package var anchor: Timestamp
    package var wall: Timestamp
    package var rate: Int

    package init(anchor: Timestamp, wall: Timestamp, rate: Int) {
      self.anchor = anchor
      self.wall = wall
      self.rate = rate
    }
  }

  /// The board's time at a wall time.
  package func time(atWall wall: Timestamp) -> Timestamp {
    guard let setting else { return wall }
    let elapsed = max(0, setting.wall.until(wall).milliseconds)
    // Split so that years at high rates stay in range.
    let whole = elapsed / 1000 * Int64(setting.rate)
    let part = elapsed % 1000 * Int64(setting.rate) / 1000
    return setting.anchor.adding(TimeSpan(milliseconds: whole + part))
  }

  /// The wall time at which the clock will show a board time; nil when it stands still or is past it.
  package func wall(atTime time: Timestamp) -> Timestamp? {
    guard let setting else { return time }
    let ahead = setting.anchor.until(time).milliseconds
    guard setting.rate > 0, ahead >= 0 else { return nil }
    let rate = Int64(setting.rate)
    return setting.wall.adding(TimeSpan(milliseconds: ahead / rate * 1000 + ahead % rate * 1000 / rate + 1))
  }

  package var isDriven: Bool { setting != nil }
}
