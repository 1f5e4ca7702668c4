import BoardModel

enum ChainWords { static func text(_ chain: Bytes32) -> String { String(chain.hexadecimal.prefix(8)) } }
