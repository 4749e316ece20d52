import Glibc
import JSON
import Support

/// A desk with an embedded cluster of its own, worked from a shell as its users work it.
final class Office: Sendable {
  /// The office of the suite that runs.
  @TaskLocal static var current: Office?

  /// The folder for files of a test; the cluster is in `home` below it.
  let folder: String

  /// What a script came to.
  struct Outcome {
    let status: CInt
    let output: String
    let errors: String

    /// The lines of the output as JSON.
    var documents: [JSONValue] {
      get throws(JSONError) {
        try output.split(separator: "\n").map { line throws(JSONError) in
          try JSONValue(parsing: String(line))
        }
      }
    }

    /// The whole output as one JSON value.
    var document: JSONValue {
      get throws(JSONError) { try JSONValue(parsing: output) }
    }
  }

  struct Flaw: Error {
    let reason: String
  }

  init() throws {
    var template = Array("/tmp/desk-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw Flaw(reason: "no folder below /tmp") }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    // The server may run as another account.
    unsafe chmod(folder, 0o711)
    let up = run("desk up")
    guard up.status == 0 else { throw Flaw(reason: up.errors) }
  }

  func close() {
    _ = run("desk down")
    _ = run("cd / && rm -rf --one-file-system -- '\(folder)'")
  }

  /// Runs a script of the shell in the office's folder, `desk` being the one just built.
  func run(_ script: String) -> Outcome {
    let errors = "\(folder)/errors.\(getpid())"
    let command = """
      exec 2>'\(errors)'; cd '\(folder)' || exit 99
      unset PGHOST PGHOSTADDR PGPORT PGSERVICE PGDATABASE PGUSER PGPASSWORD DESK_DATABASE LC_ALL
      export PATH='\(Products.folder)':"$PATH" DESK_HOME='\(folder)/home' DESK_LANG=en LANG=C.UTF-8
      export XDG_STATE_HOME='\(folder)/state'
      \(script)
      """
    guard let stream = unsafe Self.shell(command) else {
      return Outcome(status: -1, output: "", errors: "no shell")
    }
    let output = unsafe Self.text(of: stream)
    let status = unsafe pclose(stream)
    let isKilled = status & 0x7F != 0
    return Outcome(
      status: isKilled ? 128 + status & 0x7F : status >> 8 & 0xFF, output: output,
      errors: Self.text(at: errors))
  }

  /// Starts a shell that signals reach: threads of Swift's tasks block them, and children inherit it.
  private static func shell(_ command: String) -> UnsafeMutablePointer<FILE>? {
    var none = sigset_t()
    var previous = sigset_t()
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &previous)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &previous, nil) }
    return unsafe popen(command, "r")
  }

  /// Runs a script with the sheets on its standard input.
  func run(_ script: String, sheets: String) throws -> Outcome {
    try write(sheets + "\n", to: "sheets")
    return run("\(script) < sheets")
  }

  func write(_ text: String, to name: String) throws {
    guard let file = unsafe fopen("\(folder)/\(name)", "w") else { throw Flaw(reason: name) }
    defer { unsafe fclose(file) }
    let bytes = Array(text.utf8)
    guard unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw Flaw(reason: name)
    }
  }

  private static func text(at path: String) -> String {
    guard let file = unsafe fopen(path, "r") else { return "" }
    defer { unsafe fclose(file) }
    return unsafe text(of: file)
  }

  private static func text(of stream: UnsafeMutablePointer<FILE>) -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, stream)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }
}
