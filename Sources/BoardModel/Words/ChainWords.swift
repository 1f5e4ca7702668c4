/// A chain value in three words, short enough to read out and to print on paper.
///
/// Three words tell 16.7 million values apart: enough to notice that two screens show different histories, not to
/// prove that they show the same. The list never changes, because paper keeps what it said.
package enum ChainWords {
  /// The words of the first three bytes, joined by hyphens.
  package static func of(_ chain: Bytes32) -> String {
    [56, 48, 40].map { words[Int(chain.first.high >> $0 & 0xff)] }.joined(separator: "-")
  }

  /// A stored chain value for people: its words, and its digits beside them for whoever compares all of it.
  ///
  /// What is no chain value stands as it is.
  package static func text(_ stored: String) -> String {
    Bytes32(hexadecimal: stored).map { "\(of($0)) (\(stored))" } ?? stored
  }

  /// 256 words of four to six letters, by the byte they stand for.
  package static let words: [String] =
    """
    acorn agate alder almond amber anchor anvil apple april apron arbor arrow
    artist aspen atlas autumn azure badge baker bamboo banjo barge barley basil
    basket beach beaver bell bench berry birch bloom boat bottle branch brass
    bread breeze brick bridge bronze brook bucket butter cabin cactus camel canal
    candle canoe canvas canyon carbon carpet carrot castle cedar cello chalk cherry
    chess cinder circle citrus clay cliff clock clover coast cobalt cocoa comet
    copper coral corner cotton cradle crane crater creek cygnet daisy dawn delta
    desert dome dove drum eagle easel echo elbow elder ember emblem engine
    fabric falcon farmer fern ferry fiddle field finch fjord flag flint flour
    flute forest fossil garden garlic garnet gate ginger glass globe glove goose
    grain grape gravel grove guitar hammer harbor harp hazel heron hill hinge
    honey island ivory jacket jasper jewel kayak kettle kite ladder lagoon lake
    lamp larch lark laurel lemon lentil lichen lilac lily linen lion lizard
    lobby lotus lunar magnet maple marble marsh meadow medal melon meteor mill
    mint mirror mitten moon moss motor muffin museum napkin nectar needle nest
    nickel north nutmeg oasis ocean olive onion opal orbit orchid otter oven
    oxide oyster paddle palace panda paper parcel parrot pasta pebble pencil pepper
    piano pillow pine planet plate plaza plum pocket poem pollen pond poppy
    potter prism puzzle quartz quill rabbit radish raft rain raven ribbon ridge
    river robin rocket rose ruby saddle sage salmon sandal satin scarf school
    shell silk silver slate snow sofa spark spice spoon spring spruce stable
    star stone stork stream
    """
    .split { $0.isWhitespace }.map(String.init)
}
