/// A line that is being typed, and where the cursor stands in it.
struct LineBuffer: Hashable {
  private(set) var characters: [Character] = []
  /// How many characters stand before the cursor.
  private(set) var cursor = 0

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }
  /// What stands before the cursor.
  var head: String { String(characters[..<cursor]) }

  mutating func insert(_ text: String) {
    // A mark that joins the character before it makes one of two.
    let joined = String(characters[..<cursor]) + text
    let tail = characters[cursor...]
    characters = Array(joined) + tail
    cursor = characters.count - tail.count
  }

  mutating func removeBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  mutating func removeForward() {
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  /// Removes the word before the cursor with the spaces behind it.
  mutating func removeWord() {
    let start = wordStart
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  mutating func removeToStart() {
    characters.removeSubrange(..<cursor)
    cursor = 0
  }

  mutating func removeToEnd() { characters.removeSubrange(cursor...) }

  mutating func moveLeft() { cursor = max(0, cursor - 1) }
  mutating func moveRight() { cursor = min(characters.count, cursor + 1) }
  mutating func moveToStart() { cursor = 0 }
  mutating func moveToEnd() { cursor = characters.count }

  /// Puts `text` in the place of so many characters before the cursor.
  mutating func replaceLast(_ count: Int, with text: String) {
    let start = max(0, cursor - count)
    characters.removeSubrange(start..<cursor)
    cursor = start
    insert(text)
  }

  private var wordStart: Int {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    return start
  }
}
