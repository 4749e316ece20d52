/// Why nothing could be measured.
struct BenchError: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
