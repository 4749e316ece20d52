/// How well one class is told from the others.
public struct ClassScore: Hashable, Sendable {
  public let code: String
  /// Cases of the class that were called so.
  public let right: Int
  /// Cases of any class that were called so.
  public let said: Int
  /// Cases of the class.
  public let support: Int

  /// Of what was called so, the share that was; 0 where nothing was.
  public var precision: Double { said > 0 ? Double(right) / Double(said) : 0 }
  /// Of the class, the share that was called so.
  public var recall: Double { support > 0 ? Double(right) / Double(support) : 0 }
  /// The harmonic mean of both.
  public var f1: Double {
    said + support > 0 ? 2 * Double(right) / Double(said + support) : 0
  }
}
