/// What is found of actions while they are looked at.
struct PairHits {
  var plain: [PairHit] = []
  var swept: [SweptHit] = []
}
