public import Reading
import Domain

/// A model with what it is worth beside the word list and beside always saying one class, all on
/// the same cases, which nothing was learnt from.
public struct Verdict: Sendable {
  public let model: TacticModel
  /// Cases learnt from.
  public let learntCount: Int
  /// Cases judged by.
  public let heldOutCount: Int
  /// Classes with too few cases to be learnt.
  public let tooFew: [ClassCount]
  public let ofModel: Confusion
  public let ofLexicon: Confusion
  /// Of always saying the class that has most of the cases learnt from.
  public let ofMajority: Confusion

  /// Cases held out below which a score is rough: at 100 it is uncertain by some 8 points.
  public static let heldOutMin = 100

  /// Learns from a part of the cases and judges on the other.
  public init(_ split: CaseSplit) throws(TrainingFlaw) {
    let model = try Trainer.train(split.learnt)
    self.model = model
    learntCount = split.learnt.count
    heldOutCount = split.heldOut.count
    tooFew = split.tooFew
    ofModel = Confusion(split.heldOut) { words in
      model.suggest(words).first?.code ?? TacticScheme.unknown
    }
    ofLexicon = Confusion(split.heldOut) { words in
      TacticLexicon.suggest(words).first?.code ?? TacticScheme.unknown
    }
    let majority = Self.majority(of: split.learnt)
    ofMajority = Confusion(split.heldOut) { _ in majority }
  }

  /// The most frequent class; of several the first.
  private static func majority(of cases: [LabelledCase]) -> String {
    Dictionary(grouping: cases, by: \.code)
      .max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key ?? TacticScheme.unknown
  }
}
