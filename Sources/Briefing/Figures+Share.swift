public import Domain

extension Figures {
  /// The part of the cases that falls to one class, division or way in.
  public struct Share: Hashable, Sendable {
    public var code: String?
    public var chinese: String?
    public var english: String?
    public var cases: Int
    /// Those whose net loss is above zero; absent from figures that were frozen without it.
    public var withLoss: Int?
    public var loss: Fen
    /// Residents of a division; `nil` where nobody knows, and for what is no division.
    public var population: Int?
    /// The victims of a class; absent elsewhere, and from figures that were frozen without them.
    public var victims: Victims?

    public init(
      code: String?, chinese: String? = nil, english: String? = nil, cases: Int,
      withLoss: Int? = nil, loss: Fen, population: Int? = nil, victims: Victims? = nil
    ) {
      self.code = code
      self.chinese = chinese
      self.english = english
      self.cases = cases
      self.withLoss = withLoss
      self.loss = loss
      self.population = population
      self.victims = victims
    }

    /// The loss of a case with loss, half a fen up; `nil` where none has a loss, or none is known.
    public var meanLoss: Fen? {
      guard let withLoss, withLoss > 0 else { return nil }
      return Cases.mean(of: loss, over: withLoss)
    }

    /// Cases for each 10,000 residents; `nil` without a population.
    public var perTenThousand: Ratio? {
      population.flatMap { Ratio(10_000 * cases, of: $0) }
    }
  }

  /// Sexes and ages of the victims of a class of tactics.
  public struct Victims: Hashable, Sendable {
    /// By ``Sex`` code, and ``Figures/unknown``.
    public var sex: [String: Int]
    /// By the bands of ``Cases/ageBounds``.
    public var ages: [Int]
    public var ageUnknown: Int

    public init(sex: [String: Int], ages: [Int], ageUnknown: Int) {
      self.sex = sex
      self.ages = ages
      self.ageUnknown = ageUnknown
    }
  }
}
