import Domain
import Glibc

/// Asks a person for lines: on a terminal with editing, elsewhere as they come.
public final class LineEditor {
  /// The person pressed Ctrl-C.
  public struct Interrupted: Error, Hashable {}

  /// Whether a person answers.
  public let isTerminal: Bool
  private let editor: TerminalEditor?

  /// Asks on standard input and, so that answers can be redirected, on standard error.
  public init() {
    isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    editor = isTerminal ? TerminalEditor(input: STDIN_FILENO, output: STDERR_FILENO) : nil
  }

  /// Asks for a line.
  ///
  /// - Parameters:
  ///   - prompt: What is printed before it; only a person sees it.
  ///   - answers: What the Tab key completes, each answer with all the words for it.
  /// - Returns: The line without its end; `nil` at the end of input, which is Ctrl-D on a terminal.
  /// - Throws: ``Interrupted`` on Ctrl-C.
  public func ask(
    _ prompt: String, completing answers: [[String]] = []
  ) throws(Interrupted) -> String? {
    guard let editor else {
      if isTerminal { StandardErrorText.write(prompt.visible) }
      return readLine()
    }
    do throws(Interrupted) {
      let line = try editor.line(prompt: prompt.visible, completing: answers)
      if line == nil { StandardErrorText.write("\n") }
      return line
    } catch {
      StandardErrorText.write("\n")
      throw error
    }
  }
}

/// Words to a person on standard error, outside of any console.
enum StandardErrorText {
  static func write(_ text: String) {
    try? Sink(descriptor: STDERR_FILENO).write(Array(text.utf8))
  }
}
