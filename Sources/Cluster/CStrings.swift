import Glibc

/// Words for a C call that takes a list ended by a null pointer.
@safe final class CStrings {
  private var pointers: [UnsafeMutablePointer<CChar>?]

  init(_ words: [String]) {
    unsafe pointers = unsafe words.map { unsafe strdup($0) } + [nil]
  }

  deinit { unsafe pointers.forEach { unsafe free($0) } }

  /// Calls `body` with the list, which lives until it returns.
  func withPointer<Result>(
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>?) -> Result
  ) -> Result {
    unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
  }
}
