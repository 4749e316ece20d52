/// What a run of sending came to.
public struct SpoolTally: Hashable, Sendable {
  /// Records that the case log has now.
  public var sent = 0
  /// Records that it will not take, and damaged ones, put aside.
  public var refused = 0
  /// Records of this person that still wait.
  public var left = 0
  /// Records that another terminal is sending, or keeping, at this moment.
  public var held = 0
  /// Records that only another person's log-in may send.
  public var ofOthers = 0
  /// Records that another key opens, or a later program.
  public var closed = 0

  public init() {}
}
