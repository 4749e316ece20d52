import Domain

/// What is wrong with a map, and where in its text.
public struct MapFlaw: Error, Hashable, Sendable {
  enum Reason: Hashable, Sendable {
    case noSign
    case noColumn
    case noKey(nearest: String?)
    case absent
    case twice
  }

  /// Counted from 1.
  public let line: Int
  /// In characters, counted from 1.
  public let column: Int
  let reason: Reason

  /// In the language in force.
  public var message: String {
    switch reason {
    case .noSign: say("缺少“=”，应写“列名 = 键”", "no '=': write 'column = key'")
    case .noColumn: say("“=”前缺少列名", "no column before '='")
    case .noKey(let nearest?):
      say("没有这个键，是否应为 '\(nearest)'？", "no such key: did you mean '\(nearest)'")
    case .noKey(nil):
      say("没有这个键（见 desk import --help）", "no such key, see 'desk import --help'")
    case .absent: say("文件中没有这一列", "the file has no such column")
    case .twice:
      say("另一列已是这个键，请只留一列", "another column is this key already: leave one")
    }
  }
}
