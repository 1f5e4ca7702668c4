import BoardModel
import Testing

@Suite struct RegisterTests {
  @Test("nil takes a value out, of this copy only")
  func removing() {
    var register = Register<String, Int>()
    register["a"] = 1
    register["b"] = 2
    let copy = register
    register["a"] = nil
    register["c"] = nil
    #expect(register["a"] == nil)
    #expect(register.keys == ["b"])
    #expect(copy.keys == ["a", "b"])
  }
}
