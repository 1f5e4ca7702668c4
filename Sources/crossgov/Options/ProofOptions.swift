import ArgumentParser

/// How somebody who records a change says that they know what it raises.
struct ProofOptions: ParsableArguments {
  @Option(
    name: .customLong("acknowledge"),
    help: """
      The name of a finding you have seen and go ahead with; may be repeated. 'pathway/*' names all of a kind, and \
      the name of a group with /* its members.
      """
  )
  var acknowledged: [String] = []

  @Option(name: .long, help: "Why; needed to go ahead in spite of the findings named.")
  var reason: String?
}
