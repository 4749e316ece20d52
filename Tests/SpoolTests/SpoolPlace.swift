import Domain
import Glibc

@testable import Spool

/// A folder of a test with a spool in it, removed when the test ends.
final class SpoolPlace {
  let path: String
  static let database = "host=/run dbname=desk110"

  init() throws(SpoolError) {
    var template = Array("/tmp/desk-spool-XXXXXX".utf8CString)
    guard let made = unsafe mkdtemp(&template) else { throw .last("mkdtemp", "/tmp") }
    path = unsafe String(cString: made)
  }

  deinit { Self.clear(path) }

  private static func clear(_ path: String) {
    let names = (try? OpenFolder(path).names()) ?? []
    for name in names { clear("\(path)/\(name)") }
    _ = unsafe remove(path)
  }

  var base: String { "\(path)/spool" }

  func folder(of database: String = SpoolPlace.database) throws(SpoolError) -> SpoolFolder {
    try SpoolFolder(below: base, database: database)
  }

  func keys() throws(SpoolError) -> SpoolKeys { try SpoolKeys("\(base)/keys") }

  func ring(_ secret: DeskSecret? = nil) throws(SpoolError) -> SpoolKeyRing {
    SpoolKeyRing(terminal: try keys().all(), secret: secret)
  }

  /// Keeps a call, and lets its file go.
  @discardableResult
  func keep(_ text: String, of person: String = "wang") throws(SpoolError) -> String {
    try folder().keep(Array(text.utf8), of: person, with: keys().cipher()).name
  }

  func drain(
    _ person: String = "wang", max: Int = .max, secret: DeskSecret? = nil,
    send: (SpoolRecord) -> SpoolVerdict
  ) throws(SpoolError) -> SpoolTally? {
    try SpoolDrain(folder(), keys: ring(secret), person: person).run(max: max, send: send)
  }

  /// What is sent by a drain that all goes well for.
  func sent(_ person: String = "wang", secret: DeskSecret? = nil) throws(SpoolError) -> [String] {
    var texts: [String] = []
    _ = try drain(person, secret: secret) { record in
      texts.append(record.text)
      return .sent
    }
    return texts
  }

  /// The file of a record.
  func file(_ name: String, _ state: SpoolState = .waiting) throws(SpoolError) -> String {
    "\(try folder().place(of: state).path)/\(name)"
  }
}

extension SpoolRecord {
  var text: String { String(decoding: content, as: UTF8.self) }
}
