/// Why bytes or a value have no place in a body.
package enum CanonicalError: Error, Hashable, Sendable {
  case malformed(at: Int)
  case keyOutOfOrder(at: Int)
  case keyNotASCII(String)
  case integerOutOfRange(at: Int)
  case tooDeep
  case tooLarge(Int)
}

extension CanonicalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformed(let offset): "not canonical JSON at byte \(offset)"
    case .keyOutOfOrder(let offset): "object key repeated or out of order at byte \(offset)"
    case .keyNotASCII(let key): "object key is not plain ASCII: \(key)"
    case .integerOutOfRange(let offset): "integer outside ±(2^53−1) at byte \(offset)"
    case .tooDeep: "nested deeper than \(CanonicalJSON.deepestNesting) levels"
    case .tooLarge(let count): "\(count) bytes; the limit is \(CanonicalJSON.largestBody)"
    }
  }
}
