import Glibc

/// An `errno` as an error.
struct ErrorNumber: Error, Hashable {
  var code: Int32

  init(_ code: Int32) { self.code = code }
}

extension ErrorNumber: CustomStringConvertible {
  /// The system's English words.
  var description: String {
    var buffer = [CChar](repeating: 0, count: 256)
    return unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      guard let words = buffer.baseAddress,
        unsafe strerror_r(code, words, buffer.count) == 0
      else { return "errno \(code)" }
      return unsafe String(cString: words)
    }
  }
}
