public import Domain

/// That the classes of tactics are others than they were in the period before.
///
/// What was not told apart then cannot have risen since, and what is told apart no more has not
/// gone.
public struct SchemeChange: Hashable, Sendable {
  /// The day from which on the newer classes are in force.
  public var day: CalendarDay
  public var renamed: [Renaming]
  public var retired: [Class]
  public var added: [Class]

  /// A class by its code and names.
  public struct Class: Hashable, Sendable {
    public var code: String
    public var chinese: String
    public var english: String

    /// The name in the language in force.
    public var name: String { say(chinese, english) }
  }

  /// A class under two names.
  public struct Renaming: Hashable, Sendable {
    public var old: Class
    public var new: Class
  }
}

extension SchemeChange {
  /// What changed between the schemes in force before a time and at its end; `nil` for nothing.
  init?(of schemes: [(since: Instant, classes: [Class])], after from: Instant, until to: Instant) {
    guard let old = schemes.last(where: { $0.since <= from }),
      let new = schemes.last(where: { $0.since < to }), new.since > from
    else { return nil }
    day = new.since.day
    renamed = old.classes.compactMap { old in
      let twin = new.classes.first { $0.code == old.code && $0.chinese != old.chinese }
      return twin.map { Renaming(old: old, new: $0) }
    }
    retired = old.classes.filter { old in !new.classes.contains { $0.code == old.code } }
    added = new.classes.filter { new in !old.classes.contains { $0.code == new.code } }
    guard !(renamed.isEmpty && retired.isEmpty && added.isEmpty) else { return nil }
  }

  /// Whether a class, or that of a tactic, was not told apart before.
  func isAdded(_ code: String) -> Bool { added.contains { $0.code == code.prefix(3) } }

  /// Whether a class is told apart no more.
  func isRetired(_ code: String?) -> Bool { retired.contains { $0.code == code } }
}
