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

  @Test("the highest number behind a prefix is that of a key that is nothing else")
  func numbers() {
    var register = Register<String, Int>()
    #expect(register.highestNumber(behind: "t") == 0)
    for key in ["t9", "t10", "t007", "t", "t11x", "t-5", "t 12", "u99", "t99999999999999999999"] {
      register[key] = 0
    }
    #expect(register.highestNumber(behind: "t") == 10)
    #expect(register.highestNumber(behind: "u") == 99)
    #expect(register.highestNumber(behind: "w") == 0)
  }
}
