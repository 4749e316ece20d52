import Glibc

/// `FUZZ_TARGET=words fuzz [libFuzzer's options and corpus folders]`.
///
/// The target is in the environment, because libFuzzer runs the program again for its merges.
@main
enum Main {
  private static let target = unsafe getenv("FUZZ_TARGET").flatMap { name in
    unsafe Target(rawValue: String(cString: name))
  }

  static func main() {
    guard target != nil else {
      print("FUZZ_TARGET is one of \(Target.allCases.map(\.rawValue).joined(separator: " "))")
      exit(64)
    }
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv
    exit(unsafe runFuzzer(&count, &arguments, fuzzed))
  }

  fileprivate static func read(_ bytes: [UInt8]) { target?.read(bytes) }
}

/// What libFuzzer calls with any bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzed(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Main.read(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// libFuzzer as a library: `LLVMFuzzerRunDriver`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
