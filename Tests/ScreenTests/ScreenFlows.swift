import Testing

/// What a new user does, in the built program behind a terminal emulator; one flow at a time.
@Suite(.serialized, .timeLimit(.minutes(2))) enum ScreenFlows {}
