public import Domain

extension Figures {
  /// Cases opened in the period, with what they have lost up to now.
  public struct Cases: Hashable, Sendable {
    public var total = 0
    /// Those whose net loss is above zero.
    public var withLoss = 0
    /// The net losses of those together.
    public var loss = Fen.zero
    public var maxLoss = Fen.zero
    /// The one or two losses in the middle, as lower and upper; empty without losses.
    public var middleLosses: [Fen] = []
    /// Where the bands above the first begin.
    public var lossBounds: [Fen] = [Fen(1_000_000), Fen(5_000_000), Fen(10_000_000)]
    public var lossBands: [Int] = [0, 0, 0, 0]
    /// One row for each class with cases.
    public var tactics: [Share] = []
    /// By the victim's division; without a code where it is not known.
    public var divisions: [Share] = []
    /// By way in; without a code where nobody said, empty in figures frozen without it.
    public var wayIn: [Share] = []
    /// By ``Sex`` code, and ``Figures/unknown``.
    public var sex: [String: Int] = [:]
    /// Where the age bands above the first begin.
    public var ageBounds: [Int] = [18, 30, 40, 50, 60]
    public var ages: [Int] = [0, 0, 0, 0, 0, 0]
    public var ageUnknown = 0
    /// As said; rare ones together as `other`, and ``Figures/unknown``.
    public var occupation: [String: Int] = [:]

    public init() {}

    /// The loss of a case with loss, half a fen up; zero without losses.
    public var meanLoss: Fen { Self.mean(of: loss, over: withLoss) }

    /// The middle loss, of two the mean, half a fen up; zero without losses.
    public var medianLoss: Fen {
      guard let lower = middleLosses.first, let upper = middleLosses.last else { return .zero }
      return Self.halved(lower.count + upper.count)
    }

    /// A sum in equal parts, half a fen up; zero in no parts.
    static func mean(of sum: Fen, over parts: Int) -> Fen {
      guard parts > 0 else { return .zero }
      return halved(2 * (sum.count / parts) + 2 * (sum.count % parts) / parts)
    }

    private static func halved(_ halves: Int) -> Fen { Fen(halves / 2 + halves % 2) }
  }
}
