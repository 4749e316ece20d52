import ArgumentParser
import Domain
import Surveillance

/// What a method may be told; what is not told is as in R.
struct SurgeSettings: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "误报概率：C1、C2 默认 0.001，C3 0.025，farrington 0.05",
        "chance of a false alarm: C1, C2 0.001, C3 0.025, farrington 0.05 by default")))
  var alpha: Double?

  @Option(
    help: ArgumentHelp(
      say("ears：基线的点数，默认 7", "ears: the points of the baseline, 7 by default")))
  var baseline: Int?

  @Option(
    help: ArgumentHelp(
      say("farrington：回看的年数，默认 5", "farrington: the years looked back, 5 by default")))
  var years: Int?

  @Option(
    help: ArgumentHelp(
      say(
        "farrington：往年同期按日历（calendar）或按点数（place）找，默认日历",
        "farrington: years past by the calendar, which is the default, or by place")))
  var reference: ReferenceTerm?

  func validate(for method: SurgeMethod) throws {
    let isFarrington = method == .farrington
    guard baseline == nil || !isFarrington else {
      throw ValidationError(say("--baseline 只用于 ears", "--baseline goes with ears alone"))
    }
    guard (years == nil && reference == nil) || isFarrington else {
      throw ValidationError(
        say(
          "--years 和 --reference 只用于 farrington",
          "--years and --reference go with farrington alone"))
    }
    guard alpha.map({ $0 > 0 && $0 < 1 }) ?? true else {
      throw ValidationError(say("--alpha 须在 0 与 1 之间", "--alpha is between 0 and 1"))
    }
    try check(baseline, "--baseline", 3...1000)
    try check(years, "--years", 1...50)
  }

  private func check(_ value: Int?, _ name: String, _ range: ClosedRange<Int>) throws {
    guard let value, !range.contains(value) else { return }
    let (least, most) = (range.lowerBound, range.upperBound)
    throw ValidationError(
      say("\(name) 须在 \(least) 至 \(most) 之间", "\(name) is between \(least) and \(most)"))
  }

  /// The method as it was told.
  func judge(for method: SurgeMethod) -> any SurgeJudge {
    let variant: EARS.Variant
    switch method {
    case .c1: variant = .c1
    case .c2: variant = .c2
    case .c3: variant = .c3
    case .farrington: return farrington
    }
    return EARS(variant, baseline: baseline ?? EARS.baselineDefault, alpha: alpha)
  }

  private var farrington: Farrington {
    var method = Farrington()
    method.alpha = alpha ?? method.alpha
    method.years = years ?? method.years
    method.reference = reference?.reference ?? method.reference
    return method
  }
}
