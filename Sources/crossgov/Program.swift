import ArgumentParser
import Foundation

/// What this program is.
enum Program {
  static let version = "0.1.0"
}
