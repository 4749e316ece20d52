// A plain build has no Testing, and needs no scratch databases.
#if canImport(Testing)
  public import Testing

  /// Gives a suite, or a test, a database of its own.
  public struct ScratchDatabaseTrait: SuiteTrait, TestTrait, TestScoping {
    let hasSchema: Bool
    /// Whether each test of a suite has its own, instead of all of them one.
    public let isRecursive: Bool

    public func provideScope(
      for test: Test, testCase: Test.Case?,
      performing function: @Sendable @concurrent () async throws -> Void
    ) async throws {
      let database = try ScratchDatabase.make(withSchema: hasSchema)
      do {
        try await ScratchDatabase.$bound.withValue(database) { try await function() }
      } catch {
        try? database.drop()
        throw error
      }
      try database.drop()
    }
  }

  extension Trait where Self == ScratchDatabaseTrait {
    /// One database with the schema and its first administrator; on a suite, one for all its tests.
    public static var scratchDatabase: Self { Self(hasSchema: true, isRecursive: false) }

    /// As `scratchDatabase`, but one for each test of the suite.
    public static var scratchDatabasePerTest: Self { Self(hasSchema: true, isRecursive: true) }

    /// One database with nothing in it; on a suite, one for all its tests.
    public static var emptyDatabase: Self { Self(hasSchema: false, isRecursive: false) }
  }
#endif
