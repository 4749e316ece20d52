/// What a person does at the keyboard of a screen.
public enum Key: Hashable, Sendable {
  /// Text typed or pasted, without control characters.
  case text(String)
  case enter, tab, escape, backspace, delete
  case left, right, up, down, home, end, pageUp, pageDown
  /// F1 to F12.
  case function(Int)
  /// Ctrl and a letter, in lower case.
  case control(Character)
  /// The screen has another size.
  case resize
  /// The terminal is gone.
  case hangUp
}
