public import Domain

extension Figures {
  /// What ties the money told in a period to the losses of the cases opened in it, in net loss.
  public struct Ledger: Hashable, Sendable {
    /// Booked in the period, in cases opened in it.
    public var opened: Fen
    /// Booked in the period, in cases opened at another time.
    public var earlier: Fen
    /// Booked in the period, by calls that belong to no case.
    public var outside: Fen
    /// Booked in the period, in what is no case any more: such money is withdrawn, so there is none.
    public var astray: Fen
    /// Booked at another time, in cases opened in the period.
    public var elsewhen: Fen
    /// What came back beyond what was paid, in cases opened in the period.
    public var belowZero: Fen

    public init(
      opened: Fen, earlier: Fen = .zero, outside: Fen = .zero, astray: Fen = .zero,
      elsewhen: Fen = .zero, belowZero: Fen = .zero
    ) {
      self.opened = opened
      self.earlier = earlier
      self.outside = outside
      self.astray = astray
      self.elsewhen = elsewhen
      self.belowZero = belowZero
    }
  }
}
