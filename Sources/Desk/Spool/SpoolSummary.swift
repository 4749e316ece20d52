import Domain
import JSON
import Spool

/// How many calls are kept at this terminal, and what they wait for.
struct SpoolSummary {
  let room: SpoolRoom
  private(set) var own = 0
  private(set) var others = 0
  private(set) var refused = 0
  private(set) var sent = 0
  /// In words what they are encrypted with; `nil` before the first.
  private(set) var cipher: String?
  /// Other databases that calls wait for.
  private(set) var elsewhere: [String] = []

  /// Looks.
  init(_ room: SpoolRoom) throws(SpoolError) {
    self.room = room
    let log = room.stands ? try room.folder().log : nil
    let here = try room.folders(of: log)
    for folder in here { try count(folder) }
    if !here.isEmpty { cipher = Self.name(try room.keys().cipher()) }
    for folder in try room.folders() where !here.contains(where: { $0.database == folder.database })
    {
      let kept = try folder.names(.waiting) + folder.names(.refused)
      if !kept.isEmpty { elsewhere.append(folder.database) }
    }
  }

  private mutating func count(_ folder: SpoolFolder) throws(SpoolError) {
    let names = try folder.names(.waiting)
    let owned = names.count { folder.person($0, .waiting) == room.person }
    own += owned
    others += names.count - owned
    refused += try folder.names(.refused).count
    sent += try folder.names(.sent).count
  }

  /// What calls are encrypted with.
  static func name(_ cipher: SpoolCipher) -> String {
    switch cipher {
    case .terminal(let key): say("本机密钥 ", "with the key of the terminal ") + key.name
    case .sealed(let desk): say("以台席公钥封存 ", "sealed to ") + desk.text
    }
  }
}

extension SpoolSummary {
  /// For machines.
  var document: JSONValue {
    [
      "database": .string(room.database), "person": .string(room.person), "waiting": .integer(own),
      "of_others": .integer(others), "refused": .integer(refused), "sent": .integer(sent),
      "cipher": cipher.map { .string($0) } ?? .null,
      "elsewhere": .array(elsewhere.map { .string($0) }),
    ]
  }

  /// For people.
  func text(columns: Int?) -> String {
    var page = Page(columns: columns)
    page.head(say("本机留存的来电", "Calls kept at this terminal"))
    page.fact(say("数据库", "database"), room.database)
    page.fact(say("未发送", "not yet sent"), "\(own)")
    if others > 0 { page.fact(say("他人的，未发送", "of others, not yet sent"), "\(others)") }
    page.fact(say("被拒绝", "refused"), "\(refused)")
    page.fact(say("已发送，仍保留", "sent, kept for a while"), "\(sent)")
    page.fact(say("加密", "encrypted"), cipher)
    for database in elsewhere {
      page.fact(say("另有留存，属于", "more is kept for"), database)
    }
    return page.text
  }
}
