import Testing

/// Gives a suite an office, closed when the suite ends.
struct OfficeTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @Sendable @concurrent () async throws -> Void
  ) async throws {
    let office = try Office()
    defer { office.close() }
    try await Office.$current.withValue(office) { try await function() }
  }
}

extension Trait where Self == OfficeTrait {
  /// One office for all tests of the suite.
  static var office: Self { Self() }
}

// The real program on a real cluster, one script after the other.
@Suite(.serialized, .office) struct `A desk at work` {}
