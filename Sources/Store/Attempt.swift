public import Domain
import JSON

/// An attempt to keep the person of a case from paying, recorded on the case itself.
public struct Attempt: Sendable {
  public var dissuasion: CallSheet.Dissuasion
  /// What the person was about to pay and did not.
  public var prevented: Amount?
  /// When; now where `nil`.
  public var at: Instant?

  public init(_ dissuasion: CallSheet.Dissuasion, prevented: Amount? = nil, at: Instant? = nil) {
    self.dissuasion = dissuasion
    self.prevented = prevented
    self.at = at
  }

  var parameter: JSONValue {
    .object(
      JSONObject(present: [
        ("channel", .string(dissuasion.channel.rawValue)),
        ("level", dissuasion.level.map { .string($0.rawValue) }),
        ("reached", dissuasion.reached.map { .string($0.rawValue) }),
        ("result", dissuasion.result.map { .string($0.rawValue) }),
        ("prevented_fen", prevented.map { .integer($0.fen.count) }),
        ("approximate", prevented.map { .bool($0.isApproximate) }),
        ("said", prevented.map { .string($0.said) }),
        ("at", at.map { .string($0.text) }),
      ]))
  }
}
