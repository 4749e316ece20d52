/// The lines typed earlier in a run, and the one being typed, to go back and forth between.
///
/// What was changed in any of them is there again when it is come back to.
struct LineHistory: Hashable {
  /// The newest last.
  let lines: [String]
  /// Which one is on the screen; after the last the one being typed.
  private var place: Int
  private var changed: [Int: String] = [:]

  init(_ lines: [String]) {
    self.lines = lines
    place = lines.count
  }

  /// The line so many places on, in the place of `current`; `nil` where there is none.
  mutating func recall(_ direction: Int, from current: String) -> String? {
    let next = place + direction
    guard (0...lines.count).contains(next) else { return nil }
    changed[place] = current
    place = next
    return changed[next] ?? (next < lines.count ? lines[next] : "")
  }
}
