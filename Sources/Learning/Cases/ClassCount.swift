/// How many cases a class has.
public struct ClassCount: Hashable, Sendable {
  public let code: String
  public let count: Int
}
