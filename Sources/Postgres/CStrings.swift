internal import Glibc

/// Lends the texts to C for the length of `body`, null for `nil`.
func withCStrings<Value>(
  _ texts: [String?], _ body: ([UnsafePointer<CChar>?]) -> Value
) -> Value {
  let copies = unsafe texts.map { text in unsafe text.flatMap { unsafe strdup($0) } }
  defer { unsafe copies.forEach { copy in unsafe free(copy) } }

  return unsafe body(copies.map { copy in unsafe copy.map { unsafe UnsafePointer($0) } })
}

extension String {
  /// The text without the line ends libpq puts behind its messages.
  var withoutLineEnd: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
