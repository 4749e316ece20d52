/// The bytes and keys of a terminal, in whatever pieces they come, as what a person did.
///
/// A line that is slow cuts anywhere: within a character, and within the marks that terminals put
/// around a paste (xterm control sequences, "Bracketed Paste Mode"). Nothing of it is lost.
public struct KeyStream {
  private var keys: [Key] = []
  /// The bytes of a character that is not whole yet.
  private var begun: [UInt8] = []
  /// What is pasted, while it is: line ends in it are no Enter.
  private var pasted: String?
  /// What came since Escape that may be the rest of the mark that begins a paste.
  private var held: String?

  private static let begin = "[200~"
  private static let end = "\u{1B}[201~"

  public init() {}

  /// Takes what was pressed since it was asked last.
  public mutating func taken() -> [Key] {
    defer { keys.removeAll() }
    return keys
  }

  /// Takes a key that the terminal has a sequence of its own for.
  public mutating func take(_ key: Key) {
    giveUpHeld()
    if pasted == nil { keys.append(key) }
  }

  /// A paste begins.
  public mutating func beginPaste() {
    giveUpHeld()
    pasted = ""
  }

  /// The paste is whole.
  public mutating func endPaste() {
    if let pasted, !pasted.isEmpty { keys.append(.text(Self.onOneLine(pasted))) }
    pasted = nil
  }

  /// Takes a byte of a character in UTF-8; what is none is left out.
  public mutating func take(byte: UInt8) {
    if byte & 0xC0 != 0x80 { begun.removeAll() }
    begun.append(byte)
    guard begun.count == Self.length(begun[0]) else {
      if begun.count > 3 { begun.removeAll() }
      return
    }
    defer { begun.removeAll() }
    if let scalar = String(validating: begun, as: UTF8.self)?.unicodeScalars.first {
      take(scalar)
    }
  }

  /// How many bytes the character has that begins so; 0 where none does.
  private static func length(_ byte: UInt8) -> Int {
    switch byte {
    case ..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    guard pasted == nil else { return paste(scalar) }
    if let held {
      let longer = held + String(scalar)
      if longer == Self.begin {
        self.held = nil
        pasted = ""
        return
      }
      if Self.begin.hasPrefix(longer) {
        self.held = longer
        return
      }
    }
    giveUpHeld()
    press(scalar)
  }

  private mutating func paste(_ scalar: Unicode.Scalar) {
    pasted?.unicodeScalars.append(scalar)
    guard scalar == "~", var text = pasted, text.hasSuffix(Self.end) else { return }
    text.unicodeScalars.removeLast(Self.end.unicodeScalars.count)
    pasted = text
    endPaste()
  }

  private static func onOneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    line.append(
      contentsOf: text.unicodeScalars.map {
        $0.properties.generalCategory == .control ? " " : $0
      })
    return String(line)
  }

  private mutating func giveUpHeld() {
    guard let held else { return }
    self.held = nil
    for scalar in held.unicodeScalars { press(scalar) }
  }

  private mutating func press(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09: keys.append(.tab)
    case 0x0A, 0x0D: keys.append(.enter)
    case 0x1B:
      keys.append(.escape)
      held = ""
    case 0x08, 0x7F: keys.append(.backspace)
    case 0x01...0x1A:
      keys.append(.control(Character(Unicode.Scalar(UInt8(scalar.value + 0x60)))))
    case ..<0x20: return
    default: type(String(scalar))
    }
  }

  /// Typed characters that come together are one text.
  private mutating func type(_ character: String) {
    if case .text(let text)? = keys.last, text != ":", text != "：", character != ":",
      character != "："
    {
      keys[keys.count - 1] = .text(text + character)
    } else {
      keys.append(.text(character))
    }
  }
}
